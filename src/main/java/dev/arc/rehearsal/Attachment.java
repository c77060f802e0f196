package dev.arc.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table that stands in the request itself, and what the user says around it.
///
/// @param ask the request without the table, its heading and its notes
record Attachment(String ask, Optional<Sheet> sheet) {

  private static final Pattern HEADING = Pattern.compile("\\s*\\S.{0,120}:\\s*");

  static Attachment of(String text) {
    var lines = text.lines().toList();
    var block = TextTables.block(lines);
    if (block.isEmpty()) {
      return new Attachment(text, Optional.empty());
    }
    int from = start(lines, block.get().from());
    int to = block.get().to();
    var sheet = TextTables.read(String.join("\n", lines.subList(from, to)));
    if (sheet.records().isEmpty()) {
      return new Attachment(text, Optional.empty());
    }
    var around = new ArrayList<>(lines.subList(0, from));
    around.addAll(lines.subList(to, lines.size()));
    return new Attachment(String.join("\n", around).strip(), Optional.of(sheet));
  }

  /// Where the notes above the table begin, or the line that names it.
  private static int start(List<String> lines, int table) {
    int from = table;
    for (int at = table - 1; at >= 0; at--) {
      String line = lines.get(at);
      if (at > 0 && HEADING.matcher(line).matches()) {
        return at;
      }
      if (TextTables.isNote(line)) {
        from = at > 0 ? at : from;
      } else if (!line.isBlank()) {
        return from;
      }
    }
    return from;
  }
}
