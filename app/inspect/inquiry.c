/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/inquiry.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define BLOCK 65536
#define FROZEN_DESCRIPTOR 3
#define GRACE_MILLISECONDS 5

typedef struct {
  GPid pid;
  int answer; /* descriptors */
  int timer;
  bool is_over; /* the time, or what it may say */
} Running;

static void
close_descriptor (int *descriptor)
{
  if (*descriptor >= 0)
    (void) close (*descriptor);
}

typedef int Descriptor;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Descriptor, close_descriptor)

static bool
write_all (int descriptor, GBytes *bytes)
{
  gsize size, done = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  while (done < size) {
    gssize n = write (descriptor, data + done, size - done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return false;
    done += (gsize) n;
  }

  return true;
}

/* A file in memory that nobody can change any more; negative: there is no room. */
static int
open_sealed (GBytes *bytes)
{
  int descriptor = memfd_create ("pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (descriptor < 0)
    return descriptor;
  if (!write_all (descriptor, bytes) || lseek (descriptor, 0, SEEK_SET) != 0 ||
      fcntl (descriptor, F_ADD_SEALS,
             F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0) {
    (void) close (descriptor);
    return -1;
  }

  return descriptor;
}

/* From now on. */
static int
open_timer (guint seconds)
{
  int timer = timerfd_create (CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  struct itimerspec end = { .it_value = { .tv_sec = seconds } };

  if (timer >= 0)
    (void) timerfd_settime (timer, 0, &end, NULL);

  return timer;
}

static bool
start (const Inquiry *inquiry, Running *running)
{
  const char *const words[] = { inquiry->program, inquiry->question, inquiry->argument, NULL };
  const char *const environment[] = { "LC_ALL=C.UTF-8", NULL };
  g_auto (Descriptor) pdf = open_sealed (inquiry->pdf);
  g_auto (Descriptor) frozen = inquiry->frozen != NULL ? open_sealed (inquiry->frozen) : -1;
  const int targets[] = { FROZEN_DESCRIPTOR };

  running->answer = running->timer = -1;
  if (pdf < 0 || (inquiry->frozen != NULL && frozen < 0))
    return false;
  if (!g_spawn_async_with_pipes_and_fds (
          "/", words, environment, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
          NULL, pdf, -1, -1, &frozen, targets, inquiry->frozen != NULL ? 1 : 0, &running->pid,
          NULL, &running->answer, NULL, NULL))
    return false;
  running->timer = open_timer (inquiry->seconds);

  return true;
}

/* Reads one block; false: there is nothing more, or it is over. */
static bool
listen_on (Running *running, GByteArray *said, gsize bytes_max)
{
  GPollFD polled[] = { { .fd = running->answer, .events = G_IO_IN | G_IO_HUP },
                       { .fd = running->timer, .events = G_IO_IN } };
  guchar block[BLOCK];
  gssize n;

  if (running->timer < 0 ||
      (g_poll (polled, G_N_ELEMENTS (polled), -1) < 0 && errno != EINTR) ||
      polled[1].revents != 0) {
    running->is_over = true;
    return false;
  }
  if (polled[0].revents == 0)
    return true;
  n = read (running->answer, block, sizeof block);
  if (n < 0)
    return errno == EINTR;
  if ((gsize) n > bytes_max - said->len) {
    running->is_over = true;
    return false;
  }
  g_byte_array_append (said, block, (guint) n);

  return n > 0;
}

/* Returned: the status of a process that is no more. */
static int
wait_for_end (Running *running)
{
  int status = 0;
  GPollFD timer = { .fd = running->timer, .events = G_IO_IN };

  for (;;) {
    pid_t pid = waitpid (running->pid, &status, running->is_over ? 0 : WNOHANG);
    if (pid == running->pid)
      return status;
    if (pid < 0 && errno != EINTR)
      return SIGKILL;
    if (!running->is_over && g_poll (&timer, 1, GRACE_MILLISECONDS) > 0) {
      running->is_over = true;
      (void) kill (running->pid, SIGKILL);
    }
  }
}

int
inquiry_make (const Inquiry *inquiry, GBytes **ret_said)
{
  Running running = { 0 };
  g_autoptr (GByteArray) said = g_byte_array_new ();
  int status;

  if (!start (inquiry, &running))
    return INQUIRY_NOT_STARTED;
  while (listen_on (&running, said, inquiry->bytes_max))
    continue;
  if (running.is_over)
    (void) kill (running.pid, SIGKILL);
  status = wait_for_end (&running);
  close_descriptor (&running.answer);
  close_descriptor (&running.timer);
  if (running.is_over || !WIFEXITED (status))
    return INQUIRY_STOPPED;

  *ret_said = g_byte_array_free_to_bytes (g_steal_pointer (&said));
  return WEXITSTATUS (status);
}
