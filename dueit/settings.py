"""All settings, from the environment. Each one is described in docs/operations.md."""

import sys
from pathlib import Path

import environ

from dueit.core import installation, logs

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

DATA = installation.data_folder(Path(env("DUEIT_DATA", default=str(BASE_DIR / "data"))))
TESTING = "pytest" in sys.modules
# Tests start threads of their own, which end: like a worker, they keep no connection of SQLite.
ROLE = env("DUEIT_ROLE", default="worker" if TESTING else installation.role(sys.argv))
DEBUG = env.bool("DEBUG", default=False)
EMBEDDED = "DATABASE_URL" not in env.ENVIRON
SECRET_KEY = env("SECRET_KEY", default="") or installation.own_secret_key(DATA, allowed=DEBUG or EMBEDDED)

# Where people find us: "https://dueit.example.org" switches on everything that needs HTTPS.
PUBLIC_URL = env("DUEIT_URL", default="")
HTTPS = PUBLIC_URL.startswith("https://")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=installation.hosts(PUBLIC_URL, env("HOST", default="")))
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[PUBLIC_URL] if PUBLIC_URL else [])

# Behind HTTPS: cookies that no other host can set, no plain HTTP, for a year. A proxy says what it received.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
SECURE_REFERRER_POLICY = "same-origin"

INSTALLED_APPS = [
    "daphne",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "template_partials",
    "channels",
    "django_q",
    "django_structlog",
    "allauth",
    "allauth.account",
    "dueit",
    "dueit.core.events",
    "dueit.core.live",
    "dueit.core.work",
    "dueit.core.llm",
    "dueit.core.web",
    "accounts",
    "tasks",
    "goals",
    "notifications",
]

LOG_FORMAT = env("LOG_FORMAT", default="plain" if EMBEDDED or DEBUG else "json")
LOGGING = logs.structured() if LOG_FORMAT == "json" else logs.plain(ROLE)

MIDDLEWARE = [
    *(["dueit.core.logs.LogRequests"] if LOG_FORMAT == "json" else []),
    "dueit.core.web.compression.compress_pages",
    "django.middleware.security.SecurityMiddleware",
    "dueit.core.web.middleware.security_headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.in_their_zone",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "dueit.core.live.middleware.RememberClient",
    "dueit.core.web.middleware.htmx_redirects",
    "dueit.core.web.middleware.toasts",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "dueit.urls"
ASGI_APPLICATION = "dueit.asgi.application"
WSGI_APPLICATION = "dueit.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dueit.core.live.context.live_since",
                "accounts.context.mail_server",
                "dueit.core.web.context.page",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# No inline script or style anywhere, so nothing that a person types can become one.
CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}

DATABASES = {"default": installation.database(env, DATA, role=ROLE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env("REDIS_URL", default="")
CACHES = {"default": installation.cache(REDIS_URL)}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db" if REDIS_URL else "accounts.sessions"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backend.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
# Where the first minute goes on once a newcomer's name and clock are right.
FIRST_THOUGHT_URL = "goals:first_thought"
# What a newcomer was on the way to when they made their account comes first if it is one of these.
AHEAD_OF_FIRST_DAY = {"tasks:join"}

# --- Mail: files in the data folder until EMAIL_URL names a server, e.g. smtp+tls://user:password@mail.example.org:587
EMAIL_URL = env("EMAIL_URL", default="")
HAS_MAIL_SERVER = bool(EMAIL_URL)
globals().update(installation.mail(EMAIL_URL, DATA))
EMAIL_TIMEOUT = 10
EMAIL_SUBJECT_PREFIX = ""
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("DEFAULT_FROM_EMAIL", default="DueIT <dueit@localhost>")

# --- Web push: a browser keeps to the key that it was given, so that all who share a database share one.
VAPID_PRIVATE_KEY = installation.vapid_key(
    env("VAPID_PRIVATE_KEY", default=""), DATA, allowed=DEBUG or EMBEDDED or TESTING
)
VAPID_SUBJECT = env("VAPID_SUBJECT", default="") or installation.vapid_subject(PUBLIC_URL, DEFAULT_FROM_EMAIL)
# Servers on this machine, as "host:port", that may be asked like those of the internet: stand-ins.
OUTGOING_LOOPBACK = env.list("OUTGOING_LOOPBACK", default=[])

# --- Accounts (allauth): one e-mail address and one password; no answer says whether an address has an account.
ACCOUNT_ADAPTER = "accounts.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_FORMS = {
    "login": "accounts.forms.account.LoginForm",
    "signup": "accounts.forms.account.SignupForm",
    "add_email": "accounts.forms.account.ChangeEmailForm",
    "change_password": "accounts.forms.account.ChangePasswordForm",
    "reset_password": "accounts.forms.account.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.account.ResetPasswordKeyForm",
    "reauthenticate": "accounts.forms.account.ReauthenticateForm",
}
ACCOUNT_EMAIL_VERIFICATION = installation.verification(
    env("EMAIL_VERIFICATION", default=""), has_mail_server=HAS_MAIL_SERVER
)
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"join": "60/m/ip"}  # beside allauth's own
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
# --- end of accounts

# Who hears which event, and how a live row is drawn: see dueit/wiring.py.
EVENT_REACTIONS = "dueit.wiring.REACTIONS"
EVENT_REACTIONS_TOGETHER = "dueit.wiring.REACTIONS_TOGETHER"
EVENT_UNDOERS = "dueit.undoing.UNDO"
EVENT_WORDS = "dueit.words.WORDS"
EVENT_SENTENCES = "dueit.words.SENTENCES"
SUBJECT_NAMES = "dueit.words.NAMES"
LIVE_RENDERERS = "dueit.wiring.LIVE"
LIVE_TOPICS = "dueit.registries.topics_of"
ROW_TAGS = "dueit.registries.row_tags"
CORNERS = "dueit.registries.CORNERS"
AT_REST = "dueit.registries.at_rest"
WORK_HELD = "dueit.registries.HELD"
PROFILE_HOLDS = "dueit.registries.PROFILE_HOLDS"
OPENERS = "dueit.registries.OPENERS"
NOTICE_HOLDS = "dueit.messages.HOLDS"
INBOX_DEEDS = "dueit.registries.DEEDS"
MAIL_DEEDS = "dueit.registries.MAIL_DEEDS"
REMINDED = "dueit.registries.REMINDED"
CONTENTS = "dueit.registries.CONTENTS"
FILTERS = "dueit.registries.FILTERS"
FINDERS = "dueit.registries.FINDERS"
RHYTHMS = "dueit.registries.RHYTHMS"
PALETTE = "dueit.registries.PALETTE"

CHANNEL_LAYERS = {"default": {"BACKEND": "dueit.core.live.layer.LocalLayer"}}
# How long an open page may outlive its session if the news of its end is lost.
HEARTBEAT_S = env.float("HEARTBEAT_S", default=60.0)
WEB_THREADS = env.int("WEB_THREADS", default=8)

Q_CLUSTER = {
    "name": "dueit",
    "orm": "default",
    "broker_class": "dueit.core.work.broker.Broker",
    "workers": env.int("WORKERS", default=2),
    "poll": 0.2,
    "bulk": 1,
    "queue_limit": 2,
    "timeout": 60,
    "retry": 300,
    "max_attempts": 3,
    "ack_failures": True,
    "catch_up": False,
    "save_limit": 100,
    "guard_cycle": 1,
    "cache": "default",
}

# The assistant: Groq with its key, else any OpenAI-compatible server with a base URL, else the built-in patterns.
GROQ_API_KEY = env("GROQ_API_KEY", default="")
GROQ_BASE_URL = env("GROQ_BASE_URL", default="https://api.groq.com")
LLM_BASE_URL = env("LLM_BASE_URL", default="")
LLM_API_KEY = env("LLM_API_KEY", default="")
LLM_MODEL = env("LLM_MODEL", default="openai/gpt-oss-20b")
LLM_BUDGET_S = env.float("LLM_BUDGET_S", default=20.0)
LLM_CALLS_PER_MINUTE = env.int("LLM_CALLS_PER_MINUTE", default=20)

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

# Gathered, hashed and compressed by collectstatic; without, they are served from their sources.
STATIC_GATHERED = env.bool("STATIC_GATHERED", default=not (DEBUG or TESTING))
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
HASHED_FILES, PLAIN_FILES = (
    "dueit.core.web.storage.HashedFiles",
    "django.contrib.staticfiles.storage.StaticFilesStorage",
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": HASHED_FILES if STATIC_GATHERED else PLAIN_FILES},
}

if TESTING:  # passwords need not be safe, and nobody outside is asked, whatever keys lie around
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    GROQ_API_KEY = LLM_BASE_URL = ""
