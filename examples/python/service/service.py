"""A web service that answers from a network in Lua: python service.py [PORT].

curl -d '{"images": [[0, …, 255]]}' localhost:8000/predict gives {"classes": […], "probabilities": [[…]]}.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy
from torchabi import lua

PIXELS = 784
# One state for all threads: calls wait for each other. A state for each thread would answer at once.
network = lua.load(Path(__file__).with_name("network.lua"))


def predict(request):
    images = numpy.array(request["images"], dtype=numpy.uint8)
    if images.ndim != 2 or images.shape[1] != PIXELS:
        raise ValueError(f"images must be lists of {PIXELS} pixels, not of shape {images.shape}")
    classes, probabilities = network.predict(images)
    # Lua counts from 1.
    return {"classes": (classes - 1).tolist(), "probabilities": probabilities.tolist()}


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        if self.path != "/predict":
            return self.answer(404, {"error": f"there is no {self.path}; POST to /predict"})
        try:
            request = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            return self.answer(200, predict(request))
        except (ValueError, KeyError, TypeError, OverflowError) as error:
            return self.answer(400, {"error": f"{type(error).__name__}: {error}"})

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 8000), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}/predict", flush=True)
    server.serve_forever()
