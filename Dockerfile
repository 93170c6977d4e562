# One image for every part: web, worker and one-off commands. Small, non-root, static files baked in.
FROM python:3.11-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements.txt /tmp/requirements.txt
RUN /venv/bin/pip install --quiet --require-hashes -r /tmp/requirements.txt
WORKDIR /app
COPY . .
RUN DUEIT_DATA=/tmp/data /venv/bin/python manage.py collectstatic --no-input --verbosity 0 \
    && /venv/bin/python -m compileall -q /app

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DUEIT_DATA=/data
RUN useradd --uid 10001 --no-create-home dueit && install --directory --owner dueit --mode 0700 /data
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER dueit
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["python", "manage.py", "healthy"]
CMD ["python", "-m", "daphne", "--bind", "0.0.0.0", "--port", "8000", "--verbosity", "0", "--no-server-name", "--websocket_connect_timeout", "60", "dueit.asgi:application"]
