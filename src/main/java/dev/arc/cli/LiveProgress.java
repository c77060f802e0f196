package dev.arc.cli;

import dev.arc.history.Outcome;
import dev.arc.history.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One region at the foot of the terminal, redrawn at most ten times a second, gone at the end.
/// Safe for many threads.
final class LiveProgress implements Progress {

  private static final long EVERY_MILLIS = 100;
  private static final int BAR = 20;
  private static final String UP_AND_CLEAR = "\u001b[1A\u001b[2K";

  private final Shell shell;
  private final int width;
  private final List<String> drawn = new ArrayList<>();
  private @Nullable Pace pace;
  private @Nullable ScheduledExecutorService ticker;
  private String waiting = "";

  LiveProgress(Shell shell) {
    this.shell = shell;
    this.width = shell.width() - 1;
  }

  @Override
  public synchronized void begin(int plays, Tally before) {
    pace = new Pace(plays, before, shell.nanoseconds().getAsLong());
    ticker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    ticker.scheduleAtFixedRate(this::draw, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void kept(Outcome outcome, Tally tally) {
    if (pace != null) {
      pace.kept(outcome, tally);
    }
  }

  @Override
  public synchronized void stands(
      String provider, long retries, Optional<Instant> waitingSince, String why) {
    waiting =
        waitingSince
            .filter(_ -> !why.isEmpty())
            .map(since ->
                "waiting on %s since %s (%s), %s"
                    .formatted(provider, Times.second(since), why, Grammar.count(retries, "retry")))
            .orElse("");
  }

  @Override
  public void adapted(String says) {
    say(says);
  }

  @Override
  public synchronized void say(String sentence) {
    erase();
    Wrap.lines(sentence, width).forEach(shell.err()::println);
    shell.err().flush();
  }

  private synchronized void draw() {
    if (pace == null) {
      return;
    }
    var lines = new ArrayList<String>();
    lines.add(Wrap.cut(bar(pace) + " " + pace.counts(), width));
    lines.add(Wrap.cut(pace.times(shell.nanoseconds().getAsLong()) + pace.money() + more(), width));
    if (!lines.equals(drawn)) {
      erase();
      lines.forEach(shell.err()::println);
      shell.err().flush();
      drawn.addAll(lines);
    }
  }

  private String more() {
    return waiting.isEmpty() ? "" : "; " + waiting;
  }

  private static String bar(Pace running) {
    var full = (int) (running.share() * BAR);
    return "█".repeat(full) + "░".repeat(BAR - full);
  }

  private void erase() {
    shell.err().print(UP_AND_CLEAR.repeat(drawn.size()));
    drawn.clear();
  }

  @Override
  public synchronized void close() {
    if (ticker != null) {
      ticker.shutdownNow();
    }
    erase();
    shell.err().flush();
    pace = null;
  }
}
