"""Training in one call, without PyTorch in the process."""

import contextlib
import csv
import io
import math
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torchabi as t
from support import HERE, Case, python
from torchabi import nn, optim


class Loader:
    """Batches in an order that is drawn anew each epoch."""

    def __init__(self, n=64, batch=8, generator=None, seed=3):
        self.generator = generator
        g = t.Generator().manual_seed(seed)
        self.x = t.randn(n, 4, generator=g)
        self.y = (self.x.sum(1) > 0).long()
        self.batch = batch

    def __len__(self):
        return -(-len(self.y) // self.batch)

    def __iter__(self):
        for index in t.randperm(len(self.y), generator=self.generator).split(self.batch):
            yield self.x[index], self.y[index]


class Accuracy:
    def __init__(self):
        self.reset()

    def reset(self):
        self.right = self.all = 0

    def update(self, output, y):
        self.right += (output.argmax(1) == y).sum().item()
        self.all += len(y)

    def compute(self):
        return t.tensor(self.right / self.all)


class Log(t.Callback):
    """Notes what it is told; may do something at an event."""

    def __init__(self, **does):
        self.said, self.losses, self.does = [], [], does

    def note(self, event, state):
        self.said.append((event, state.epoch, state.batch))
        if event in self.does:
            self.does[event](state)

    def on_batch_end(self, state):
        self.losses.append(state.loss)
        self.note("batch_end", state)

    on_train_begin = lambda self, state: self.note("train_begin", state)  # noqa: E731
    on_train_end = lambda self, state: self.note("train_end", state)  # noqa: E731
    on_epoch_begin = lambda self, state: self.note("epoch_begin", state)  # noqa: E731
    on_epoch_end = lambda self, state: self.note("epoch_end", state)  # noqa: E731
    on_batch_begin = lambda self, state: self.note("batch_begin", state)  # noqa: E731
    on_validation_end = lambda self, state: self.note("validation_end", state)  # noqa: E731


def parts(seed=0, dropout=0.3):
    """A model with dropout, and what trains it."""
    t.manual_seed(seed)
    model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(dropout), nn.Linear(16, 2))
    optimizer = optim.Adam(model.parameters(), lr=0.01)
    return model, optimizer, optim.lr_scheduler.StepLR(optimizer, 2, 0.5)


def train(*, epochs=4, log=None, seed=0, callbacks=(), **options):
    model, optimizer, scheduler = parts(seed)
    options = {"train_loader": Loader(generator=t.Generator().manual_seed(5)), "scheduler": scheduler, **options}
    options = {"loss": nn.functional.cross_entropy, **options} if "step" not in options else options
    callbacks = [*callbacks] if log is None else [log]
    history = t.fit(model, optimizer=optimizer, epochs=epochs, callbacks=callbacks, **options)
    return history, [one.tolist() for one in model.state_dict().values()]


def table(history):
    """The rows without their times, in which no two runs are equal."""
    return [{name: value for name, value in row.items() if name != "seconds"} for row in history]


class Fitting(Case):
    def test_it_learns_and_tells(self):
        history, _ = train(epochs=20, validation=Loader(seed=9), metrics={"accuracy": Accuracy()}, log=(log := Log()))
        self.assertEqual(history.columns, ["epoch", "lr", "loss", "val_loss", "accuracy", "seconds"])
        self.assertEqual(history["epoch"], list(range(1, 21)))
        self.assertEqual(history["lr"][:5], [0.01, 0.01, 0.005, 0.005, 0.0025])
        self.assertLess(history[-1]["val_loss"], history[0]["val_loss"])
        self.assertGreater(history[-1]["accuracy"], 0.8)
        self.assertEqual(len(log.losses), 160)
        self.assertAlmostEqual(history[0]["loss"], sum(log.losses[:8]) / 8, 12)
        self.assertFalse(history.interrupted)
        best = min(history["val_loss"])
        self.assertEqual((history.best["monitor"], history.best["value"]), ("val_loss", best))

    def test_it_is_the_loop_that_one_writes(self):
        _, expected = train(epochs=2)
        model, optimizer, scheduler = parts()
        loader = Loader(generator=t.Generator().manual_seed(5))
        for _ in range(2):
            for x, y in loader:
                optimizer.zero_grad()
                nn.functional.cross_entropy(model(x), y).backward()
                optimizer.step()
            scheduler.step()
        self.assertEqual([one.tolist() for one in model.state_dict().values()], expected)

    def test_losses_are_means_over_examples(self):
        history, _ = train(epochs=1, train_loader=Loader(n=12, batch=8), log=(log := Log()))
        self.assertAlmostEqual(history[0]["loss"], (8 * log.losses[0] + 4 * log.losses[1]) / 12, 12)

    def test_callbacks_are_told_in_order(self):
        log = Log()
        train(epochs=2, train_loader=Loader(n=16), validation=[(t.ones(2, 4), t.tensor([0, 1]))], log=log)
        epoch = lambda i: [  # noqa: E731
            ("batch_begin", i, 1), ("batch_end", i, 1), ("batch_begin", i, 2), ("batch_end", i, 2),
            ("validation_end", i, 2), ("epoch_end", i, 2),
        ]  # fmt: skip
        self.assertEqual(
            log.said,
            [("train_begin", 1, 0), ("epoch_begin", 1, 0), *epoch(1), ("epoch_begin", 2, 2), *epoch(2),
             ("train_end", 3, 2)],
        )  # fmt: skip

    def test_a_function_is_called_each_epoch(self):
        model, optimizer, _ = parts()
        rows = []
        t.fit(model, Loader(), loss=nn.functional.cross_entropy, optimizer=optimizer, epochs=3,
              callbacks=[lambda state: rows.append(state.history[-1]["epoch"])])  # fmt: skip
        self.assertEqual(rows, [1, 2, 3])

    def test_stop(self):
        history, _ = train(log=Log(epoch_end=lambda state: state.stop()))
        self.assertEqual(len(history), 1)
        log = Log(batch_end=lambda state: state.step == 11 and state.stop())
        history, _ = train(log=log)
        self.assertEqual((len(history), len(log.losses), history.interrupted), (1, 11, False))

    def test_early_stopping(self):
        class Given:
            """A metric that goes down by these values."""

            def __init__(self, *values):
                self.values = list(values)

            def update(self, output, y):
                pass

            def reset(self):
                pass

            def compute(self):
                return self.values.pop(0)

        def epochs(values, **options):
            history, _ = train(epochs=6, metrics={"m": Given(*values)}, early_stopping={"monitor": "m", **options})
            return len(history), history.best and history.best["epoch"]

        falling = (5.0, 4.0, 4.5, 4.1, 4.0, 1.0)
        self.assertEqual(epochs(falling, patience=2), (4, 2))
        self.assertEqual(epochs(falling, patience=4), (6, 6))
        self.assertEqual(epochs(falling), (6, 6))
        self.assertEqual(epochs(falling, patience=2, min_delta=1.0), (3, 1))
        self.assertEqual(epochs(falling, patience=1, mode="max"), (2, 1))
        self.assertEqual(epochs((math.nan,) * 6, patience=3), (3, None))

    def test_accumulated_batches_are_one_great_batch(self):
        def weights(batch, accumulate):
            model, optimizer, _ = parts(dropout=0.0)
            t.fit(model, Loader(batch=batch, generator=t.Generator().manual_seed(5)), optimizer=optimizer,
                  loss=nn.functional.cross_entropy, accumulate=accumulate, epochs=2)  # fmt: skip
            return t.cat([one.flatten() for one in model.state_dict().values()])

        self.assertTrue(t.allclose(weights(4, 2), weights(8, 1), atol=1e-5))

    def test_a_group_of_batches_that_is_not_full_counts(self):
        steps = []
        model, optimizer, _ = parts()
        inner, optimizer.step = optimizer.step, lambda: steps.append(1) or inner()
        t.fit(model, Loader(n=24), optimizer=optimizer, loss=nn.functional.cross_entropy, accumulate=2)
        self.assertEqual(len(steps), 2)

    def test_a_step_of_ones_own(self):
        def step(model, batch):
            x, y = batch["x"], batch["y"]
            output = model(x)
            return nn.functional.cross_entropy(output, y), output

        class Dicts(Loader):
            def __iter__(self):
                return ({"x": x, "y": y} for x, y in super().__iter__())

        own, weights = train(step=step, epochs=2, train_loader=Dicts(generator=t.Generator().manual_seed(5)))
        usual, expected = train(epochs=2)
        self.assertEqual((table(own), weights), (table(usual), expected))

    def test_schedules(self):
        for interval, steps in (("epoch", 2), ("step", 16)):
            model, optimizer, _ = parts()
            scheduler = optim.lr_scheduler.LinearLR(optimizer, total_iters=100)
            t.fit(model, Loader(), loss=nn.functional.cross_entropy, optimizer=optimizer, epochs=2,
                  scheduler=scheduler, interval=interval)  # fmt: skip
            self.assertEqual(scheduler.last_epoch, steps)
        model, optimizer, _ = parts()
        scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=0, threshold=1e9, threshold_mode="abs")
        history = t.fit(model, Loader(), loss=nn.functional.cross_entropy, optimizer=optimizer, epochs=3,
                        scheduler=scheduler, validation=Loader())  # fmt: skip
        self.assertEqual([round(lr, 9) for lr in history["lr"]], [0.01, 0.01, 0.001])

    def test_what_is_moved(self):
        history, weights = train(epochs=1, device="cpu", validation=Loader(seed=9), metrics={"accuracy": Accuracy()})
        plain, expected = train(epochs=1, validation=Loader(seed=9), metrics={"accuracy": Accuracy()})
        self.assertEqual((table(history), weights), (table(plain), expected))

    def test_modes_are_as_they_were(self):
        model, optimizer, _ = parts()
        seen = []
        freeze = Log(train_begin=lambda state: state.model[2].eval(),
                     validation_end=lambda state: seen.append([m.training for m in state.model]))  # fmt: skip
        t.fit(model, Loader(), loss=nn.functional.cross_entropy, optimizer=optimizer, validation=Loader(),
              callbacks=[freeze])  # fmt: skip
        self.assertEqual(seen, [[True, True, False, True]])

    def test_what_does_not_fit_is_refused(self):
        model, optimizer, _ = parts()
        good = {"loss": nn.functional.cross_entropy, "optimizer": optimizer}
        for error, words, options in (
            (ValueError, ["either loss or step"], {"loss": None}),
            (ValueError, ["epochs is 0"], {"epochs": 0}),
            (TypeError, ["accumulate", "float"], {"accumulate": 1.5}),
            (ValueError, ["'loss'"], {"metrics": {"loss": Accuracy()}}),
            (TypeError, ["'m'", "compute()"], {"metrics": {"m": 1}}),
            (ValueError, ["'val_loss'"], {"early_stopping": {"monitor": "val_loss"}}),
            (ValueError, ['"min" or "max"', "'up'"], {"early_stopping": {"mode": "up"}}),
            (TypeError, ["until"], {"early_stopping": {"until": 3}}),
            (TypeError, ["callback", "3"], {"callbacks": [3]}),
            (ValueError, ["interval", "'batch'"], {"interval": "batch"}),
            (TypeError, ["validation", "int"], {"validation": 3}),
        ):
            with self.raises(error, *words):
                t.fit(model, Loader(), **{**good, **options})
        again = {**good, "optimizer": optim.LBFGS(model.parameters())}
        for options in ({"accumulate": 2}, {"scaler": t.amp.GradScaler("cpu")}):
            with self.raises(ValueError, "LBFGS", "several times"):
                t.fit(model, Loader(), **again, **options)
        with self.raises(ValueError, "iterator"):
            t.fit(model, iter([]), **good)
        with self.raises(ValueError, "no batch"):
            t.fit(model, [], **good)
        with self.raises(ValueError, "accuracies", "2 numbers"):
            matrix = Accuracy()
            matrix.compute = lambda: t.ones(2)
            t.fit(model, Loader(), metrics={"accuracies": matrix}, **good)


class Resuming(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "run"

    def both(self, **options):
        """Two runs to the same end: the one stopped and resumed on the way at these steps, the other not."""
        stops = options.pop("stops")
        drawn = getattr(options.get("validation"), "generator", None)
        whole, expected = train(log=(all_of := Log()), **options)
        losses = []
        if drawn:
            drawn.manual_seed(0)
        for stop in [*stops, None]:
            log = Log(batch_end=lambda state, stop=stop: state.step == stop and state.stop())
            if losses:
                log.on_train_begin = lambda state: t.rand(7)
            history, weights = train(log=log, seed=len(losses), checkpoint=self.folder, **options)
            losses += log.losses
        self.assertEqual(losses, all_of.losses)
        self.assertEqual(weights, expected)
        self.assertEqual(table(history), table(whole))
        return history

    def test_a_run_that_was_broken_off_is_as_one_that_was_not(self):
        generator = t.Generator().manual_seed(0)
        self.both(
            stops=[1, 3, 8, 13, 29], validation=Loader(seed=9, generator=generator), metrics={"accuracy": Accuracy()}
        )
        self.assertEqual(sorted(one.name for one in self.folder.iterdir()), ["best.pt", "last.pt"])

    def test_so_with_groups_of_batches(self):
        model, optimizer, _ = parts()
        log = Log(batch_end=lambda state: state.step == 3 and state.stop())
        t.fit(model, Loader(n=40), loss=nn.functional.cross_entropy, optimizer=optimizer, accumulate=2, callbacks=[log])
        self.assertEqual(len(log.losses), 4)

    def test_between_epochs(self):
        train(epochs=2, checkpoint=self.folder)
        history, weights = train(epochs=4, seed=1, checkpoint=self.folder)
        whole, expected = train(epochs=4)
        self.assertEqual((table(history), weights), (table(whole), expected))
        again, _ = train(epochs=4, seed=2, checkpoint=self.folder, log=(log := Log()))
        self.assertEqual((table(again), log.losses), (table(whole), []))
        anew, _ = train(epochs=1, checkpoint=self.folder, resume=False)
        self.assertEqual(table(anew), table(whole)[:1])

    def test_best_is_the_best(self):
        history, _ = train(epochs=6, checkpoint=self.folder, validation=Loader(seed=9),
                           early_stopping={"monitor": "loss"})  # fmt: skip
        best, last = (t.load(self.folder / name, weights_only=True) for name in ("best.pt", "last.pt"))
        self.assertEqual(best["epoch"], history["loss"].index(min(history["loss"])) + 1)
        self.assertEqual((last["epoch"], last["step"], last["best"]), (6, 48, history.best))
        self.assertEqual(
            list(last),
            ["model", "optimizer", "scheduler", "scaler", "rng", "device_rng", "loader_rng", "validation_rng", "epoch", "step", "history",
             "best", "within"],
        )  # fmt: skip

    def test_what_is_no_checkpoint_of_the_run_is_refused(self):
        train(epochs=1, checkpoint=self.folder)
        with self.raises(ValueError, "history", "val_loss"):
            train(epochs=2, checkpoint=self.folder, validation=Loader())
        with self.raises(ValueError, "with a scheduler"):
            train(epochs=2, checkpoint=self.folder, scheduler=None)
        log = Log(batch_end=lambda state: state.step == 12 and state.stop())
        train(epochs=2, checkpoint=self.folder, log=log)
        with self.raises(ValueError, "gave 2 batches", "had done 4"):
            train(epochs=2, checkpoint=self.folder, train_loader=Loader(n=16))
        t.save({"model": {}}, self.folder / "last.pt")
        with self.raises(ValueError, "last.pt", "optimizer"):
            train(epochs=2, checkpoint=self.folder)

    def answer_interrupts(self):
        """Python's own way, whatever the shell that started this did; what is in the background of one ignores them."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.addCleanup(signal.signal, signal.SIGINT, before)

    def test_interrupt_saves_and_returns(self):
        self.answer_interrupts()
        before = signal.getsignal(signal.SIGINT)
        whole, expected = train(epochs=3, validation=Loader(seed=9))
        # In a batch, then in the validation of the second epoch, then in a callback between epochs.
        for event, where in (("batch_end", 3), ("validation", 2), ("epoch_end", 2)):
            with self.subTest(event):
                self.setUp()

                def interrupt(state, event=event, where=where):
                    if (state.batch if event == "batch_end" else state.epoch) == where:
                        os.kill(os.getpid(), signal.SIGINT)

                log, validation = Log(**{event: interrupt}), Loader(seed=9)
                if event == "validation":

                    class Interrupting(Loader):
                        def __iter__(self):
                            for i, batch in enumerate(super().__iter__()):
                                if i == 3:
                                    os.kill(os.getpid(), signal.SIGINT)
                                yield batch

                    validation = Interrupting(seed=9)
                history, _ = train(epochs=3, validation=validation, checkpoint=self.folder, log=log)
                self.assertTrue(history.interrupted)
                self.assertEqual(len(history), {"batch_end": 0, "validation": 0, "epoch_end": 2}[event])
                self.assertEqual(log.said[-1][0], "train_end")
                self.assertIs(signal.getsignal(signal.SIGINT), before)
                history, weights = train(epochs=3, validation=Loader(seed=9), checkpoint=self.folder, seed=1)
                self.assertFalse(history.interrupted)
                self.assertEqual((table(history), weights), (table(whole), expected))

    def test_the_second_interrupt_is_pythons(self):
        def twice(_state):
            for _ in range(2):
                os.kill(os.getpid(), signal.SIGINT)

        self.answer_interrupts()
        with self.raises(KeyboardInterrupt):
            train(log=Log(batch_begin=twice))
        self.assertIs(signal.getsignal(signal.SIGINT), signal.default_int_handler)

    def test_kill_loses_nothing_that_was_written(self):
        program = (
            "import sys, test_fit\n"
            "test_fit.train(epochs=10**6, checkpoint=sys.argv[1],\n"
            "               log=test_fit.Log(epoch_end=lambda state: print(state.epoch, flush=True)))\n"
        )
        done = 0
        for _ in range(3):
            run = subprocess.Popen([sys.executable, "-c", program, str(self.folder)], stdout=subprocess.PIPE, text=True,
                                   env={**os.environ, "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"})  # fmt: skip
            with run:
                # An epoch is told of before it is saved: once the second is, the first is there.
                first, second = (int(run.stdout.readline()) for _ in range(2))
                self.assertEqual((first > done, second), (True, first + 1))
                time.sleep(0.05)
                run.kill()
            done = t.load(self.folder / "last.pt", weights_only=True)["epoch"]
            self.assertGreaterEqual(done, first)


class Histories(Case):
    def setUp(self):
        self.history = t.History(["epoch", "lr", "loss", "seconds"])
        for i in range(1, 4):
            self.history.append({"epoch": i, "lr": 0.1, "loss": 1 / i, "seconds": 12.5})

    def test_a_table(self):
        self.assertEqual(
            str(self.history).split("\n"),
            [
                "epoch   lr    loss  seconds",
                "    1  0.1       1     12.5",
                "    2  0.1     0.5     12.5",
                "    3  0.1  0.3333     12.5",
            ],
        )
        self.assertEqual([row["loss"] for row in self.history], [1, 1 / 2, 1 / 3])
        self.assertEqual((len(self.history), self.history[-1]["epoch"]), (3, 3))
        with self.raises(KeyError, "val_loss", "epoch, lr"):
            self.history["val_loss"]
        with self.raises(ValueError, "epoch, lr, loss, seconds", "not loss"):
            self.history.append({"loss": 1})

    def test_csv(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "history.csv"
            self.history.csv(path)
            with open(path, newline="") as file:
                rows = list(csv.DictReader(file))
        self.assertEqual([float(row["loss"]) for row in rows], self.history["loss"])
        self.assertEqual(list(rows[0]), self.history.columns)

    def test_plot(self):
        out = io.StringIO()
        self.history.plot(width=40, height=5, file=out)
        lines = out.getvalue().split("\n")
        self.assertIn("*", lines[0])
        self.assertIn("* loss", lines[-2])
        self.history.plot("lr", "loss", width=40, file=out)
        self.assertIn("* lr   o loss", out.getvalue())
        with self.raises(KeyError, "nothing"):
            self.history.plot("nothing")

    def test_progress_is_quiet_but_on_a_terminal(self):
        for progress, quiet in ((None, True), (False, True), (True, False)):
            with contextlib.redirect_stderr(io.StringIO()) as err:
                train(epochs=2, progress=progress)
            self.assertEqual(not err.getvalue(), quiet)
        shown = err.getvalue()
        self.assertRegex(shown, r"100%\|█+\| 8/8 \[\d+:\d\d<0:00, .*(it/s|s/it)\] loss 0\.\d+")
        self.assertEqual(
            re.findall(r"\r\x1b\[K(epoch \d/2)  lr 0.01  loss 0\.\d+  seconds", shown), ["epoch 1/2", "epoch 2/2"]
        )

    def test_a_terminal_gets_a_bar(self):
        program = "import test_fit; test_fit.train(epochs=1, callbacks=[test_fit.Log(batch_end=lambda s: __import__('time').sleep(0.05))])"
        ours, theirs = os.openpty()
        with open(ours, "rb", buffering=0) as terminal:
            run = subprocess.Popen([sys.executable, "-c", program], stderr=theirs,
                                   env={**os.environ, "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"})  # fmt: skip
            os.close(theirs)
            shown = b""
            # A read gives what has come so far, and fails once the other side is closed.
            with run, contextlib.suppress(OSError):
                while more := terminal.read(1 << 16):
                    shown += more
        shown = shown.decode()
        self.assertEqual(run.returncode, 0, shown)
        self.assertRegex(shown, r"\r 12%\|.* 1/8 .*\x1b\[K\r.*100%\|")
        self.assertIn("epoch 1/1  lr 0.01  loss", shown)

    def test_it_costs_nothing_until_it_is_used(self):
        done = python("import sys, torchabi; print('torchabi._fit' in sys.modules, torchabi.fit.__name__)")
        self.assertEqual(done.stdout.split(), ["False", "fit"], done.stderr)
