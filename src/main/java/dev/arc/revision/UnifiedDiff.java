package dev.arc.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.arc.json.Redaction;
import java.util.List;

/// A difference of texts in the form of `diff -u`, fit to be shown: secrets are redacted.
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String UNENDED = "\n\\ No newline at end of file\n";

  private UnifiedDiff() {}

  static String of(FileChange change) {
    return between(change.file(), change.before(), change.file(), change.after());
  }

  /// What leads from one file to another; empty where they are the same.
  public static String between(String file, String text, String otherFile, String otherText) {
    var before = lines(text);
    var after = lines(otherText);
    var patch = new Patch<String>();
    var shownBefore = shown(text, before);
    var shownAfter = shown(otherText, after);
    for (var delta : DiffUtils.diff(before, after).getDeltas()) {
      patch.addDelta(shown(delta, shownBefore, shownAfter));
    }
    var written =
        UnifiedDiffUtils.generateUnifiedDiff(file, otherFile, shownBefore, patch, CONTEXT);
    var shown = new StringBuilder();
    for (var i = 0; i < written.size(); i++) {
      var line = written.get(i);
      var header = i < 2 || line.startsWith("@");
      shown.append(line).append(header ? "\n" : line.endsWith("\n") ? "" : UNENDED);
    }
    return shown.toString();
  }

  // With its line break: what a file has or has not at its end is a difference too.
  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  private static List<String> shown(String text, List<String> lines) {
    var clean = lines(Redaction.redactFile(text));
    return clean.size() == lines.size() ? clean : lines.stream().map(Redaction::redact).toList();
  }

  private static AbstractDelta<String> shown(
      AbstractDelta<String> delta, List<String> before, List<String> after) {
    return new ChangeDelta<>(shown(delta.getSource(), before), shown(delta.getTarget(), after));
  }

  private static Chunk<String> shown(Chunk<String> chunk, List<String> lines) {
    var start = chunk.getPosition();
    return new Chunk<>(start, lines.subList(start, start + chunk.size()));
  }
}
