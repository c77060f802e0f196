package dev.arc.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.arc.json.Redaction;
import java.util.List;

/// One file's change in the form of `diff -u`, fit to be shown.
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String UNENDED = "\n\\ No newline at end of file\n";

  private UnifiedDiff() {}

  static String of(FileChange change) {
    var before = lines(change.before());
    var after = lines(change.after());
    var patch = new Patch<String>();
    var shownBefore = shown(change.before(), before);
    var shownAfter = shown(change.after(), after);
    for (var delta : DiffUtils.diff(before, after).getDeltas()) {
      patch.addDelta(shown(delta, shownBefore, shownAfter));
    }
    var name = change.file();
    var written = UnifiedDiffUtils.generateUnifiedDiff(name, name, shownBefore, patch, CONTEXT);
    var text = new StringBuilder();
    for (var i = 0; i < written.size(); i++) {
      var line = written.get(i);
      var header = i < 2 || line.startsWith("@");
      text.append(line).append(header ? "\n" : line.endsWith("\n") ? "" : UNENDED);
    }
    return text.toString();
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
