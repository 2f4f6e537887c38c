"""Threads of Python, each with tensors of its own and with shared ones; and processes that fork."""

import os
import threading
import unittest

import torchabi as t
from support import Case, python

THREADS = 8


class Threads(Case):
    def in_threads(self, work):
        """Runs work(number) in eight threads at once; what they return."""
        out, barrier = [None] * THREADS, threading.Barrier(THREADS)

        def run(number):
            barrier.wait()
            try:
                out[number] = work(number)
            except BaseException as error:
                out[number] = error

        threads = [threading.Thread(target=run, args=(number,)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return out

    def test_own_and_shared_tensors(self):
        shared = t.arange(64.0).reshape(8, 8)
        expected = (shared @ shared).sum().item()

        def work(number):
            for _ in range(300):
                own = t.full((8,), float(number))
                if (own + 1).sum().item() != 8.0 * (number + 1) or (shared @ shared).sum().item() != expected:
                    return "wrong"
                shared[number].tolist()
            return "right"

        self.assertEqual(self.in_threads(work), ["right"] * THREADS)

    def test_freed_by_another_thread(self):
        made = [t.ones(10) for _ in range(THREADS * 500)]
        before = t.live_handles()

        def work(number):
            for _ in range(500):
                made.pop()

        self.in_threads(work)
        self.assertEqual(t.live_handles(), before - THREADS * 500)

    def test_gradients(self):
        weight = t.ones(4, requires_grad=True)

        def work(number):
            for _ in range(50):
                x = t.full((4,), float(number), requires_grad=True)
                (x * x + weight).sum().backward(inputs=[x])
                if x.grad.tolist() != [2.0 * number] * 4:
                    return "wrong"
            return "right"

        self.assertEqual(self.in_threads(work), ["right"] * THREADS)

    def test_modes_and_errors_are_each_thread_s_own(self):
        def work(number):
            seen = set()
            for _ in range(100):
                if number % 2:
                    with t.no_grad():
                        seen.add(t.is_grad_enabled())
                else:
                    seen.add(t.is_grad_enabled())
                try:
                    t.ones(number + 1) @ t.ones(number + 2)
                except t.Error as error:
                    seen.add(f"[{number + 1}]" in str(error))
            return seen

        self.assertEqual(self.in_threads(work), [{not number % 2, True} for number in range(THREADS)])

    def test_modules(self):
        net = t.nn.Sequential(t.nn.Linear(4, 4), t.nn.ReLU(), t.nn.Linear(4, 2)).eval()
        expected = net(t.ones(1, 4)).tolist()
        self.assertEqual(
            self.in_threads(lambda number: all(net(t.ones(1, 4)).tolist() == expected for _ in range(100))),
            [True] * THREADS,
        )

    def test_borrowed_memory_goes_on_any_thread(self):
        before = t.live_handles()

        def work(number):
            for _ in range(200):
                view = t.frombuffer(bytearray(64), dtype=t.float32)[number:]
                view += 1
                del view

        self.in_threads(work)
        self.assertEqual(t.live_handles(), before)

    def test_others_run_while_libtorch_works(self):
        ran = python(
            "import threading, time, torchabi as t\n"
            "t.set_num_threads(1)\n"
            "x, ticks, stop, inside = t.ones(1500, 1500), [], threading.Event(), 0\n"
            "def tick():\n"
            "    while not stop.wait(0.001): ticks.append(time.perf_counter())\n"
            "thread = threading.Thread(target=tick); thread.start()\n"
            "# Some, on a machine with little time: none ever where others wait.\n"
            "for _ in range(100):\n"
            "    began = time.perf_counter(); x @ x; ended = time.perf_counter()\n"
            "    inside += sum(began < moment < ended for moment in ticks)\n"
            "    if inside > 2: break\n"
            "stop.set(); thread.join()\n"
            "print(inside > 2)"
        )
        self.assertEqual((ran.stdout, ran.stderr), ("True\n", ""))


@unittest.skipUnless(hasattr(os, "fork"), "there is no fork here")
class Fork(Case):
    CODE = """
import os, sys, torchabi as t
t.set_num_threads({threads})
x = t.ones(1000, 1000)
(x @ x).sum().item()
child = os.fork()
if not child:
    try:
        print((t.ones(2) + 1).tolist(), flush=True)
    except t.Error as error:
        print(error.status, error.function, "forked" in str(error), flush=True)
    del x
    sys.exit()
print("child:", os.waitpid(child, 0)[1], (x + 1).sum().item())
"""

    def forked(self, threads):
        ran = python(self.CODE.format(threads=threads), OMP_WAIT_POLICY="PASSIVE")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        return ran.stdout.split("\n")[:2]

    def test_after_work_of_several_threads_calls_are_refused(self):
        said, parent = self.forked(2)
        self.assertIn("TABI_FORKED", said)
        self.assertTrue(said.endswith("True"), said)
        self.assertEqual(parent, "child: 0 2000000.0")

    def test_after_work_of_one_thread_all_goes_on(self):
        self.assertEqual(self.forked(1), ["[2.0, 2.0]", "child: 0 2000000.0"])
