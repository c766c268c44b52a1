# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a display, a session bus and a home of its own, driven by its accessible names and by keys."""
import atexit
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

SECONDS_MAX = 20  # for anything one waits for; what takes longer is broken
PAUSE = 0.05
KEY_DELAY = 12  # milliseconds: a fast typist
LOCALE = "fr_FR.UTF-8"
HEAD, FOOT = 80, 40  # of a window, where nothing of a page can be clicked
WHEEL_STEP = 90  # pixels, about
DIGIT_KEYS = "ampersand eacute quotedbl apostrophe parenleft minus egrave underscore ccedilla".split()
STEPS = "Étapes du dossier"
FATAL = ("-WARNING **", "-CRITICAL **", "-ERROR **")

WINDOW, PROGRAM = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:3])
DATA = pathlib.Path(os.environ["QUADRIPARTITE_DATA"])
Atspi = None  # once there is a bus

_logs = []  # of the windows that were started
_counts = {"kept": 0, "broken": 0}


def promise(kept, name, detail=""):
    """One line of TAP. Says what was seen when the promise is not kept."""
    _counts["kept" if kept else "broken"] += 1
    print(f"{'ok' if kept else 'not ok'} {sum(_counts.values())} - {name}")
    if not kept:
        print("\n".join(f"# {line}" for line in str(detail).splitlines()))
    sys.stdout.flush()
    return bool(kept)


def finish():
    print(f"1..{sum(_counts.values())}", flush=True)
    sys.exit(1 if _counts["broken"] else 0)


def wait_for(ask, what, seconds=SECONDS_MAX):
    """The first answer that is not false. What a person waits for is never longer than seconds."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise TimeoutError(what() if callable(what) else what)
        time.sleep(PAUSE)


def tell_failure(kind, value, trace):
    """What broke a test is one promise not kept; the screen at that moment stays in the folder of temporary files."""
    promise(False, f"{kind.__name__}: {value}", "".join(traceback.format_exception(kind, value, trace)))
    for log in _logs:
        print("\n".join(f"# {line}" for line in log.read_text(errors="replace").splitlines()[-20:]))
    if "DISPLAY" in os.environ and Atspi is not None:
        path = pathlib.Path(tempfile.gettempdir()) / f"{pathlib.Path(sys.argv[0]).stem}-failure.png"
        subprocess.run(["import", "-window", "root", str(path)])
        print(f"# the screen: {path}")
    print(f"1..{sum(_counts.values())}", flush=True)


sys.excepthook = tell_failure


class Desk:
    """A display with a window manager, a bus and a home that nobody else has. One for each process."""

    def __init__(self, size="1280x800", text_scale=1.0, dark=False):
        global Atspi
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="quadripartite-"))
        self.programs = []
        self.size = size
        atexit.register(self.close)
        self._settle(dark)
        self._start_display(size)
        # What GTK takes the scale of the text from where there is no desktop.
        subprocess.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{96 * text_scale:g}\n"], check=True)
        # A French keyboard, on which the digits are behind Shift and the accents are keys.
        subprocess.run(["setxkbmap", "fr", "oss"], check=True)
        self._start_bus()
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi as module
        Atspi = module
        Atspi.init()
        Atspi.set_timeout(SECONDS_MAX * 1000, SECONDS_MAX * 1000)
        self.run("openbox")
        self.run("xcompmgr")
        wait_for(self._has_manager, "a window manager")

    def _settle(self, dark):
        homes = {f"XDG_{kind}_HOME": kind.lower() for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
        for variable, name in {"HOME": ".", "XDG_RUNTIME_DIR": "run", **homes}.items():
            folder = self.home / name
            folder.mkdir(mode=0o700, exist_ok=True)
            os.environ[variable] = str(folder)
        settings = self.home / "config" / "gtk-4.0"
        settings.mkdir()
        (settings / "settings.ini").write_text(
            "[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=false\ngtk-cursor-blink=false\n")
        os.environ.update(
            G_DEBUG="", LANG=LOCALE, LC_ALL=LOCALE, LANGUAGE="", TZ="UTC", GSETTINGS_BACKEND="memory", GSK_RENDERER="cairo",
            GDK_BACKEND="x11", GTK_A11Y="atspi", ADW_DEBUG_COLOR_SCHEME="prefer-dark" if dark else "prefer-light")
        known = subprocess.run(["locale", "-a"], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout.lower()
        if "fr_fr.utf8" not in known.replace("-", ""):
            locales = self.home / "locales"
            locales.mkdir()
            subprocess.run(["localedef", "-i", "fr_FR", "-f", "UTF-8", str(locales / LOCALE)], check=True, env={**os.environ, "LC_ALL": "C"})
            os.environ["LOCPATH"] = str(locales)

    def run(self, *words, **more):
        program = subprocess.Popen(words, stdout=more.pop("stdout", subprocess.DEVNULL),
                                   stderr=more.pop("stderr", subprocess.DEVNULL), start_new_session=True, **more)
        self.programs.append(program)
        return program

    def _start_display(self, size):
        reading, writing = os.pipe()
        self.run("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-dpi", "96", "-nolisten", "tcp", "-noreset", pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as answer:
            os.environ["DISPLAY"] = ":" + answer.readline().strip()
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)

    def _start_bus(self):
        bus = self.run("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def _has_manager(self):
        return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True).returncode == 0

    def close(self):
        for program in reversed(self.programs):
            try:
                os.killpg(program.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            program.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def picture(self, path):
        """The screen as it is once nothing moves any more."""
        path.parent.mkdir(parents=True, exist_ok=True)
        seen = []

        def is_still():
            seen.append(subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout)
            return len(seen) > 1 and seen[-1] == seen[-2]

        wait_for(is_still, f"a screen that is still: {path.name}")
        subprocess.run(["convert", "-size", self.size, "-depth", "8", "rgb:-", str(path)], input=seen[-1], check=True)
        return seen[-1]


def title_of(page):
    return next((each.get_name() for each in walk(page) if each.get_role_name() == "label"), "")


def press(*keys):
    """Real keys, one after the other: "ctrl+e", "Return"."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", str(KEY_DELAY), *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", str(KEY_DELAY), "--", text], check=True)


def wheel(x, y, clicks):
    """Turns the wheel over a place: down when clicks is positive."""
    button = "5" if clicks > 0 else "4"
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(abs(clicks)), "--delay", "5", button], check=True)


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def is_visible(node):
    return "visible" in states(node)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def walk(node):
    """What is below a node in reading order, without what is hidden."""
    for child in children(node):
        if is_visible(child):
            yield child
            yield from walk(child)


def find_all(node, role, name):
    """All of a role ("" for any) whose name is that one, or holds it when it begins with "~"."""
    for each in walk(node):
        if role in ("", each.get_role_name()):
            given = each.get_name() or ""
            if given == name or (name.startswith("~") and name[1:] in given):
                yield each


def find(node, role, name):
    """Waits until there is one."""
    return wait_for(lambda: next(find_all(node, role, name), None), f"{role} “{name}”")


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def put_text(node, text):
    Atspi.EditableText.set_text_contents(node, text)


def do(node):
    """What a click or Enter on it does."""
    Atspi.Action.do_action(node, 0)


def has_focus(node):
    return "focused" in states(node)


def place_of(node):
    """Where a node is on the screen: its middle, and the top and bottom of the window it is in."""
    frame = node
    while frame.get_parent() is not None and frame.get_parent().get_role_name() != "application":
        frame = frame.get_parent()
    seen = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"], capture_output=True, text=True, check=True).stdout
    x, y, width, height = (int(re.search(rf"^{word}=(-?\d+)", seen, re.M)[1]) for word in ("X", "Y", "WIDTH", "HEIGHT"))
    inner, own = frame.get_extents(Atspi.CoordType.WINDOW), node.get_extents(Atspi.CoordType.WINDOW)
    left, top = x + (width - inner.width) // 2, y + (height - inner.height) // 2
    return left + own.x + own.width // 2, top + own.y + own.height // 2, top, top + inner.height


def height_of(node):
    return node.get_extents(Atspi.CoordType.WINDOW).height


def bring_into_view(node):
    """Turns the wheel beside it, as one does with the mouse, until it stands still where it can be clicked."""
    seen = []

    def is_still_in_view():
        x, y, top, bottom = place_of(node)
        seen.append((x, y))
        if top + HEAD < y < bottom - FOOT:
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]
        far = y - (top + bottom) // 2
        wheel(x - node.get_extents(Atspi.CoordType.WINDOW).width // 2 - 2, (top + bottom) // 2,
              max(1, abs(far) // WHEEL_STEP) * (1 if far > 0 else -1))
        return False

    wait_for(is_still_in_view, f"“{node.get_name()}” in view")
    return seen[-1]


def click(node):
    x, y = bring_into_view(node)
    # The hand comes from somewhere: a pointer that jumps clicks where GTK has not seen it arrive.
    subprocess.run(["xdotool", "mousemove", str(x - 4), str(y), "sleep", ".03", "mousemove", str(x), str(y), "sleep", ".03", "click", "1"], check=True)


def focus_on(node):
    """GTK 4.8 gives the focus by no other way than the mouse and the keys."""
    click(node)
    wait_for(lambda: has_focus(node), f"the focus on “{node.get_name()}”")


def cli(*words):
    """The program without a window, in the same home."""
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})


def same_figures(text):
    """As typed: the spaces that group figures are only looks."""
    return re.sub("[\u00a0\u202f ]", "", text)


class Window:
    """The program running, with the files given."""

    def __init__(self, desk, *files, **environment):
        self.log = desk.home / f"window-{len(desk.programs)}.log"
        _logs.append(self.log)
        self.program = desk.run(WINDOW, *map(str, files), stderr=self.log.open("w"),
                                env={**os.environ, "G_DEBUG": "fatal-warnings", **environment})
        self.root = wait_for(self._find_application, "the window's accessible tree")

    def _find_application(self):
        self.check_alive()
        for child in children(Atspi.get_desktop(0)):
            try:
                if child.get_process_id() == self.program.pid and child.get_child_count() > 0:
                    return child
            except Exception:  # a program that has just gone
                continue
        return None

    def check_alive(self):
        if self.program.poll() is not None:
            raise RuntimeError(f"the window stopped with {self.program.returncode}: {self.said()[-2000:]}")

    def said(self):
        return self.log.read_text(errors="replace")

    def warnings(self):
        return [line for line in self.said().splitlines() if any(word in line for word in FATAL)]

    def frames(self):
        """The kinds of its windows: "frame", "dialog"…"""
        return [each.get_role_name() for each in children(self.root)]

    def step_name(self):
        """The title of the step that is selected in the list."""
        rows = find(self.root, "list", STEPS)
        return next((row.get_name().split(",")[0] for row in children(rows) if "selected" in states(row)), "")

    def page(self):
        """The page of the step that is shown; the others stay in the tree."""
        title = self.step_name()
        return wait_for(lambda: next((page for page in find_all(self.root, "filler", "QuadStepPage") if title_of(page) == title), None),
                        f"the page of “{title}”")

    def turn_to(self, rank):
        """Alt and a digit, as a person does."""
        press(f"alt+{DIGIT_KEYS[rank - 1]}")
        rows = list(children(find(self.root, "list", STEPS)))
        wait_for(lambda: "selected" in states(rows[rank - 1]), f"the step {rank}")
        return self.page()

    def field(self, name):
        """What is typed into, by its name, on the step that is shown."""
        return find(self.page(), "text", name)

    def kill(self):
        self.program.kill()
        self.program.wait()

    def wait_end(self):
        """Its exit code."""
        wait_for(lambda: self.program.poll() is not None, "the end of the program")
        return self.program.returncode
