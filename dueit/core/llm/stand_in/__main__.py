"""Try the assistant by hand without a key: prints the settings to start the application with."""

import argparse
import sys

from dueit.core.llm.stand_in import KEY, MODES, StandIn


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m dueit.core.llm.stand_in", description=__doc__)
    parser.add_argument("--port", type=int, default=8089)
    parser.add_argument("--pace", type=float, default=2, help="seconds that slow modes take")
    parser.add_argument("--mode", nargs="+", default=["ok"], choices=sorted(MODES), metavar="MODE")
    options = parser.parse_args()
    try:
        server = StandIn(*options.mode, pace=options.pace, port=options.port)
    except OSError as error:
        parser.error(f"cannot listen on port {options.port}: {error.strerror}")
    sys.stdout.write(f"GROQ_API_KEY={KEY} GROQ_BASE_URL={server.url} make run\n")
    sys.stdout.write(f"LLM_API_KEY={KEY} LLM_BASE_URL={server.url}/v1 make run\n")
    sys.stdout.flush()
    serve(server)


def serve(server: StandIn) -> None:
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
