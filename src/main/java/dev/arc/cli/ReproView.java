package dev.arc.cli;

import dev.arc.reproduction.Kept;
import dev.arc.reproduction.Kept.Because;
import dev.arc.reproduction.Part;
import dev.arc.scenario.Situation;
import dev.arc.world.Presenter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A failure in its smallest form, for people: what was left out, what is left, what to type next.
final class ReproView {
  private static final int INDENT = 4;

  private final ReproDocument document;
  private final Situation whole;
  private final int width;
  private final Style style;

  /// @param whole the situation that was made smaller
  ReproView(ReproDocument document, Situation whole, int width, Style style) {
    this.document = document;
    this.whole = whole;
    this.width = width;
    this.style = style;
  }

  /// @param next commands to type
  void print(PrintWriter out, List<String> next) {
    summary().print(out, style, width);
    out.println();
    rest(document.smallest().situation(), out);
    out.println("Next:");
    next.forEach(command -> out.println("  " + command));
    out.flush();
  }

  private Tree summary() {
    var size = document.size();
    var tree =
        new Tree(
            document.smallest().title() + (document.model().rehearsal() ? " (rehearsal)" : ""));
    tree.add(
        "Size",
        "%d → %d, %s smaller (%s)"
            .formatted(
                size.before().total(),
                size.after().total(),
                Figures.percent(size.reduction()),
                size.measure()));
    tree.add("Still fails", document.check().expectation() + ": " + document.check().says());
    var leftOut = LeftOut.says(whole, document.leftOut());
    tree.add("Left out", leftOut.isEmpty() ? "nothing" : String.join("; ", leftOut));
    tree.add("Looked at", looked());
    kept().forEach(says -> tree.add("Kept", says));
    if (document.complete()) {
      tree.add("Not tried", String.join("; ", untried()));
    }
    if (!document.model().rehearsal()) {
      tree.add("Cost", cost());
    }
    return tree;
  }

  private String cost() {
    return "%s for %s by %s, in no run; arc status --costs counts it"
        .formatted(
            Figures.dollars(document.costUsd()),
            Grammar.count(document.plays(), "play"),
            document.model().name());
  }

  private List<String> kept() {
    var says = new ArrayList<String>();
    for (var because : Because.values()) {
      var parts =
          document.kept().stream()
              .filter(kept -> kept.because() == because)
              .map(Kept::part)
              .toList();
      if (!parts.isEmpty()) {
        says.add(without(because) + " without " + String.join("; ", LeftOut.anyOf(whole, parts)));
      }
    }
    return says;
  }

  /// What no cut was offered of, for it carries what is asked for and what is right.
  private List<String> untried() {
    var kept = document.kept().stream().map(Kept::part).toList();
    var situation = document.smallest().situation();
    var untried = new ArrayList<String>();
    untried.add("what is asked for, and the columns that it is about");
    untried.add("words of the user that may bear on the answer");
    var notes =
        situation.world().tables().stream()
            .flatMap(table -> table.notes().keySet().stream())
            .filter(name -> kept.stream().noneMatch(part -> isNote(part, name)))
            .toList();
    if (!notes.isEmpty()) {
      untried.add("notes that may: " + String.join(", ", notes));
    }
    var topics = new ArrayList<>(situation.user().knows().keySet());
    topics.removeIf(topic -> kept.contains(new Part.Knowledge(topic)));
    if (!topics.isEmpty()) {
      untried.add("what only the user knows: " + String.join(", ", topics).replace('_', ' '));
    }
    if (!situation.world().documents().isEmpty()) {
      untried.add("documents that may bear on the answer");
    }
    return untried;
  }

  private static boolean isNote(Part part, String name) {
    return part instanceof Part.Note(var _, var other) && other.equals(name);
  }

  private static String without(Because because) {
    return switch (because) {
      case WORDS -> "the user's words would not stand, or not tell what they are about,";
      case OTHER -> "another answer would be right, or another thing difficult,";
      case UNFAIR -> "it would not be fair";
      case UNREADABLE -> "a careful reader of what is left would go wrong";
      case NOT_FAILED -> "the agent does not fail so";
    };
  }

  private String looked() {
    var ended = document.ended();
    return "%s, of which %s fair and played%s; %s"
        .formatted(
            Grammar.count(document.tried(), "smaller scenario"),
            Grammar.are(document.played()),
            document.quorum().of() == 1
                ? ""
                : ", and counted when failed in %d of %d plays"
                    .formatted(document.quorum().needed(), document.quorum().of()),
            document.complete()
                ? "%s; of what was tried, nothing more can be left out alone".formatted(read())
                : "stopped before each part that is left was tried alone"
                    + (ended == null ? "" : ": " + ended));
  }

  private String read() {
    return document.read()
        ? "a careful reader got those right"
        : "no careful reader was asked, for the one there is gets the whole wrong";
  }

  private void rest(Situation situation, PrintWriter out) {
    said(out, "Request", situation.request());
    situation.user().turns().forEach(turn -> said(out, "Then", turn));
    situation
        .user()
        .knows()
        .forEach((topic, reply) -> said(out, "Asked about " + topic.replace('_', ' '), reply));
    situation.faults().forEach(fault -> said(out, "Fault", PlayView.fault(fault)));
    situation
        .world()
        .tables()
        .forEach(table -> {
          out.println();
          out.println(style.bold(table.source()));
          Presenter.text(table)
              .lines()
              .flatMap(line -> Wrap.lines(line, width - INDENT).stream())
              .forEach(line -> out.println(("    " + line).stripTrailing()));
          if (table.hiddenRows() > 0) {
            out.println(
                "    (" + Grammar.count(table.hiddenRows(), "record") + " not shown to anybody)");
          }
        });
    out.println();
  }

  private void said(PrintWriter out, String who, String text) {
    out.println(Wrap.hanging(style.bold(who + ": "), " ".repeat(INDENT), text, width));
  }
}
