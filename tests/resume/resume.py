"""Goes on with training runs where others stopped: resume.py PACKAGE DATA IN OUT [IN OUT …]."""

import importlib
import sys

STEPS = 20


def make(torch):
    """A network whose dropout draws random numbers, and all that its training remembers."""
    net = torch.nn.Sequential(torch.nn.Linear(8, 16), torch.nn.Tanh(), torch.nn.Dropout(0.25), torch.nn.Linear(16, 4))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.02, fused=None)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 30)
    scaler = torch.amp.GradScaler("cpu", init_scale=256.0, growth_interval=7)
    return net, optimizer, scheduler, scaler


def train(torch, made, data, steps):
    """Losses of some steps."""
    net, optimizer, scheduler, scaler = made
    losses = []
    for i in steps:
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(net(data["x"][i]), data["y"][i])
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        scheduler.step()
        losses.append(loss.item())
    return losses


def save(torch, made, epoch, losses, path):
    net, optimizer, scheduler, scaler = made
    torch.save(
        {
            "model": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(),
            "scaler": scaler.state_dict(),
            "rng": torch.get_rng_state(),
            "epoch": epoch,
            "losses": torch.tensor(losses, dtype=torch.float64),
        },
        path,
    )


def resume(torch, data, start, to):
    saved = torch.load(start)
    made = net, optimizer, scheduler, scaler = make(torch)
    net.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    scaler.load_state_dict(saved["scaler"])
    torch.set_rng_state(saved["rng"])
    epoch = saved["epoch"]
    losses = train(torch, made, data, range(epoch, epoch + STEPS))
    save(torch, made, epoch + STEPS, losses, to)


def main():
    torch = importlib.import_module(sys.argv[1])
    torch.set_num_threads(1)
    data = torch.load(sys.argv[2])
    for start, to in zip(sys.argv[3::2], sys.argv[4::2]):
        resume(torch, data, start, to)


if __name__ == "__main__":
    main()
