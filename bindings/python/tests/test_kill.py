"""A run that saves again and again is killed at fifty random moments: what it saved last always loads, and it goes on from there."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torchabi
from support import HERE, Case

TIMES = 50

# For each line that it reads a child, which spares the import: it tells its process id, trains from where its checkpoint says,
# saves after every few steps, and tells when it has.
RUN = """
import os, sys
import torchabi as torch
torch.set_num_threads(1)
path = sys.argv[1]
for _ in sys.stdin:
    child = os.fork()
    if not child:
        break
    print("ended by", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
else:
    sys.exit()
print(os.getpid(), flush=True)
torch.manual_seed(1)
net = torch.nn.Sequential(torch.nn.Linear(256, 512), torch.nn.ReLU(), torch.nn.Linear(512, 256))
optimizer = torch.optim.Adam(net.parameters())
step = 0
if os.path.exists(path):
    saved = torch.load(path)
    net.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    torch.set_rng_state(saved["rng"])
    step = saved["step"]
x = torch.randn(8, 256)
while True:
    for _ in range(3):
        optimizer.zero_grad()
        net(x).pow(2).mean().backward()
        optimizer.step()
        step += 1
    torch.save({"model": net.state_dict(), "optimizer": optimizer.state_dict(), "rng": torch.get_rng_state(), "step": step}, path)
    # In one write, which nothing interrupts.
    os.write(1, b"%d\\n" % step)
"""


class Killed(Case):
    def test_the_newest_checkpoint_always_loads(self):
        chance = random.Random(7)
        environment = {**os.environ, "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "last.pt"
            before = left = 0
            parent = subprocess.Popen([sys.executable, "-c", RUN, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      text=True, env=environment, start_new_session=True)  # fmt: skip
            self.addCleanup(parent.communicate)
            self.addCleanup(os.killpg, parent.pid, signal.SIGKILL)
            for _ in range(TIMES):
                print(file=parent.stdin, flush=True)
                child = int(parent.stdout.readline())
                # Once it has saved, a moment that may be anywhere within its next steps and saves.
                told = [(int(parent.stdout.readline()), time.monotonic()) for _ in range(2)]
                time.sleep(chance.random() * 2 * (told[1][1] - told[0][1]))
                os.kill(child, signal.SIGKILL)
                while (line := parent.stdout.readline())[:1].isdigit():
                    told.append((int(line), 0))
                self.assertEqual(line, f"ended by {-signal.SIGKILL}\n")
                saved = torchabi.load(path)
                step = saved["step"]
                # What it told of is there, or what it had saved since.
                self.assertGreaterEqual(step, told[-1][0])
                self.assertGreater(step, before)
                self.assertEqual(saved["optimizer"]["state"][0]["step"].item(), step)
                self.assertTrue(all(tensor.isfinite().all() for tensor in saved["model"].values()))
                before = step
                left += sum(1 for one in Path(folder).iterdir() if one != path)
                for one in Path(folder).iterdir():
                    if one != path:
                        one.unlink()
            # Some were killed while they wrote: what they had written so far stands beside, under another name.
            self.assertGreater(left, 0)
