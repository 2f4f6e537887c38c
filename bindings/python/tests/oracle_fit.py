"""Training in one call against the loop that one writes with PyTorch: losses and weights, bit for bit."""

import tempfile
import unittest
from pathlib import Path

import torch
import torchabi
from support import Case
from torchabi.utils.data import DataLoader, TensorDataset


class Log(torchabi.Callback):
    def __init__(self):
        self.losses = []

    def on_batch_end(self, state):
        self.losses.append(state.loss)


def data(package):
    """Points and their class, the same in both packages."""
    x = torch.randn(200, 8, generator=torch.Generator().manual_seed(1))
    y = (x.prod(1) > 0).long()
    return (x, y) if package is torch else (torchabi.from_dlpack(x).clone(), torchabi.from_dlpack(y).clone())


def network(package, seed=0):
    package.manual_seed(seed)
    nn = package.nn
    return nn.Sequential(nn.Linear(8, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.2), nn.Linear(32, 2))


def parts(package, seed=0):
    model = network(package, seed)
    optimizer = package.optim.Adam(model.parameters(), lr=0.01, fused=True)
    return model, optimizer, package.optim.lr_scheduler.StepLR(optimizer, 1, 0.5)


def fit(epochs, seed=0, make=parts, **options):
    """Steps' losses, history and model of this package."""
    model, optimizer, scheduler = make(torchabi, seed)
    generator = torchabi.Generator().manual_seed(7)
    loader = DataLoader(TensorDataset(*data(torchabi)), batch_size=32, shuffle=True, generator=generator)
    history = torchabi.fit(
        model, loader, loss=torchabi.nn.functional.cross_entropy, optimizer=optimizer, scheduler=scheduler,
        epochs=epochs, callbacks=[log := Log()], **options,
    )  # fmt: skip
    return log.losses, history, model


class Loop:
    """The same with PyTorch alone."""

    def __init__(self, seed=0, make=parts):
        self.model, self.optimizer, self.scheduler = make(torch, seed)
        self.generator = torch.Generator().manual_seed(7)
        dataset = torch.utils.data.TensorDataset(*data(torch))
        self.loader = torch.utils.data.DataLoader(dataset, 32, shuffle=True, generator=self.generator)

    def epoch(self, scaler=None, norm=None, accumulate=1):
        losses = []
        for i, (x, y) in enumerate(self.loader):
            if i % accumulate == 0:
                self.optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(self.model(x), y)
            losses.append(loss.item())
            loss = loss / accumulate if accumulate > 1 else loss
            (scaler.scale(loss) if scaler else loss).backward()
            if (i + 1) % accumulate and i + 1 < len(self.loader):
                continue
            if scaler and norm:
                scaler.unscale_(self.optimizer)
            if norm:
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), norm)
            if scaler:
                scaler.step(self.optimizer)
                scaler.update()
            else:
                self.optimizer.step()
        self.scheduler.step()
        return losses


class Fit(Case):
    def same_state(self, model, expected):
        state = model.state_dict()
        self.assertEqual(list(state), list(expected))
        for name, value in expected.items():
            self.assertTrue(torch.equal(torch.from_dlpack(state[name].clone()), value), name)

    def test_two_epochs(self):
        losses, history, model = fit(2)
        loop = Loop()
        expected = [loop.epoch(), loop.epoch()]
        self.assertEqual(losses, expected[0] + expected[1])
        # 200 examples are six batches of 32, and one of 8.
        means = [sum(loss * (32 if i < 6 else 8) for i, loss in enumerate(one)) / 200 for one in expected]
        self.assertEqual(history["loss"], means)
        self.same_state(model, loop.model.state_dict())

    def test_clipped_accumulated_and_scaled(self):
        options = {"accumulate": 2, "clip_grad_norm": 0.1}
        losses, _, model = fit(2, scaler=torchabi.amp.GradScaler("cpu", init_scale=1024.0), **options)
        loop, scaler = Loop(), torch.amp.GradScaler("cpu", init_scale=1024.0)
        expected = [loss for _ in range(2) for loss in loop.epoch(scaler, 0.1, 2)]
        self.assertEqual(losses, expected)
        self.same_state(model, loop.model.state_dict())

    def test_lbfgs_computes_batches_again(self):
        """The closure that one writes with PyTorch, which clips the gradients of each time."""

        def make(package, seed=0):
            model = network(package, seed)
            optimizer = package.optim.LBFGS(model.parameters(), lr=0.5, max_iter=4, history_size=3)
            return model, optimizer, package.optim.lr_scheduler.StepLR(optimizer, 1, 0.5)

        losses, _, model = fit(2, make=make, clip_grad_norm=0.5)
        loop, expected = Loop(make=make), []
        for _ in range(2):
            for x, y in loop.loader:

                def closure(x=x, y=y):
                    loop.optimizer.zero_grad()
                    loss = torch.nn.functional.cross_entropy(loop.model(x), y)
                    loss.backward()
                    torch.nn.utils.clip_grad_norm_(loop.model.parameters(), 0.5)
                    return loss

                expected.append(loop.optimizer.step(closure).item())
            loop.scheduler.step()
        self.assertEqual(losses, expected)
        self.same_state(model, loop.model.state_dict())

    def test_pytorch_goes_on_from_last(self):
        with tempfile.TemporaryDirectory() as folder:
            fit(2, checkpoint=folder)
            saved = torch.load(Path(folder) / "last.pt", weights_only=True)
            losses, history, model = fit(3, seed=5, checkpoint=folder)
        self.assertEqual((saved["epoch"], saved["step"], saved["within"]), (2, 14, None))
        self.assertEqual(saved["history"]["loss"], history["loss"][:2])
        loop = Loop(seed=6)
        loop.model.load_state_dict(saved["model"])
        loop.optimizer.load_state_dict(saved["optimizer"])
        loop.scheduler.load_state_dict(saved["scheduler"])
        torch.set_rng_state(saved["rng"])
        loop.generator.set_state(saved["loader_rng"])
        self.assertEqual(losses, loop.epoch())
        self.same_state(model, loop.model.state_dict())

    def test_it_goes_on_from_a_loop_of_pytorchs(self):
        loop, scaler = Loop(), torch.amp.GradScaler("cpu", init_scale=1024.0)
        loop.loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(*data(torch)), 32, shuffle=True)
        loop.epoch(scaler)
        with tempfile.TemporaryDirectory() as folder:
            parts_of = {"model": loop.model, "optimizer": loop.optimizer, "scheduler": loop.scheduler, "scaler": scaler}
            state = {name: part.state_dict() for name, part in parts_of.items()}
            torch.save({**state, "rng": torch.get_rng_state(), "epoch": 1}, Path(folder) / "last.pt")
            expected = loop.epoch(scaler)
            model, optimizer, scheduler = parts(torchabi, seed=3)
            loader = DataLoader(TensorDataset(*data(torchabi)), batch_size=32, shuffle=True)
            history = torchabi.fit(
                model, loader, loss=torchabi.nn.functional.cross_entropy, optimizer=optimizer, scheduler=scheduler,
                scaler=torchabi.amp.GradScaler("cpu"), epochs=2, callbacks=[log := Log()], checkpoint=folder,
                early_stopping={"patience": 1},
            )  # fmt: skip
        self.assertEqual((log.losses, history["epoch"]), (expected, [2]))
        self.same_state(model, loop.model.state_dict())

    def test_from_within_an_epoch(self):
        """Stopped in the second epoch, with loader and default generators of this package's loader."""

        class Stop(Log):
            def on_batch_end(self, state):
                super().on_batch_end(state)
                if state.step == 10:
                    state.stop()

        loop = Loop()
        expected = loop.epoch() + loop.epoch() + loop.epoch()
        with tempfile.TemporaryDirectory() as folder:
            model, optimizer, scheduler = parts(torchabi)
            generator = torchabi.Generator().manual_seed(7)
            loader = DataLoader(TensorDataset(*data(torchabi)), batch_size=32, shuffle=True, generator=generator)
            torchabi.fit(model, loader, loss=torchabi.nn.functional.cross_entropy, optimizer=optimizer,
                         scheduler=scheduler, epochs=3, callbacks=[stop := Stop()], checkpoint=folder)  # fmt: skip
            self.assertIsNotNone(torch.load(Path(folder) / "last.pt", weights_only=True)["within"])
            losses, _, model = fit(3, seed=5, checkpoint=folder)
        self.assertEqual(stop.losses + losses, expected)
        self.same_state(model, loop.model.state_dict())


if __name__ == "__main__":
    unittest.main()
