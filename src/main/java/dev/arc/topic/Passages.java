package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a prompt as sentences: wrapped lines are joined, list items complete the sentence that
/// introduces the list, and headings, examples and code are kept apart.
final class Passages {

  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:[-*•–+]|\\(?\\d{1,2}[.)]|[a-zA-Z][.)])\\s+(.*)$");
  private static final Pattern HEADING =
      Pattern.compile("^\\s*(?:#{1,6}\\s+(.*?)#*|\\*\\*([^*]+)\\*\\*:?|<([a-z_ -]+)>)\\s*$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)^\\W*(?:for )?(?:example|examples|sample|e\\.g\\.|user|assistant|customer|agent|q|a)\\s*(?:\\d+\\s*)?[:,].*");
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__");
  private static final int HEADING_WORDS = 6;

  /// Fewer are read sooner than a second thread is started.
  private static final int MANY = 200;

  private final String[] lines;
  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private final List<int[]> starts = new ArrayList<>();
  private String heading = "";
  private String intro = "";
  private boolean item;
  private boolean fenced;

  private Passages(String prompt) {
    lines = withoutComments(prompt).split("\\R", -1);
  }

  /// Blanks out what stands between `<!--` and `-->`; the lines keep their numbers.
  private static String withoutComments(String prompt) {
    var text = new StringBuilder(prompt);
    int start = text.indexOf("<!--");
    while (start >= 0) {
      int end = text.indexOf("-->", start);
      if (end < 0) {
        return text.toString();
      }
      for (int at = start; at < end + 3; at++) {
        if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          text.setCharAt(at, ' ');
        }
      }
      start = text.indexOf("<!--", end);
    }
    return text.toString();
  }

  static List<Passage> of(String prompt) {
    var reader = new Passages(prompt);
    for (int at = 0; at < reader.lines.length; at++) {
      reader.line(at);
    }
    reader.flush(false);
    return reader.passages;
  }

  /// What a prompt consists of, one by one and in order; that of a long prompt on all cores.
  static <T> Stream<T> each(List<T> parts) {
    return parts.size() < MANY ? parts.stream() : parts.parallelStream();
  }

  private void line(int at) {
    String line = MARKUP.matcher(lines[at]).replaceAll("");
    if (line.strip().startsWith("```")) {
      flush(false);
      fenced = !fenced;
    } else if (line.isBlank()) {
      flush(isItem(at + 1));
      intro = isItem(at + 1) ? intro : "";
    } else if (!fenced) {
      text(at, line);
    }
  }

  private void text(int at, String line) {
    var title = HEADING.matcher(lines[at]);
    var bullet = ITEM.matcher(line);
    if (title.matches()) {
      flush(false);
      heading(line.replaceAll("[#<>]", "").strip());
    } else if (bullet.matches()) {
      flush(true);
      item = true;
      append(bullet.group(1), at);
    } else if (block.isEmpty() && isTitle(line, at)) {
      heading(line.strip());
    } else {
      if (item && leaves(line)) {
        flush(false);
      }
      if (block.isEmpty()) {
        item = false;
        intro = "";
      }
      append(line.strip(), at);
    }
  }

  /// A line at the margin that opens a list of its own does not go on with the item above it.
  private boolean leaves(String line) {
    boolean margin =
        !Character.isWhitespace(line.charAt(0)) && Character.isUpperCase(line.charAt(0));
    boolean closed = !block.isEmpty() && ".!?:;".indexOf(block.charAt(block.length() - 1)) >= 0;
    return margin && (closed || line.strip().endsWith(":"));
  }

  private void heading(String text) {
    heading = text;
    intro = "";
  }

  /// A short line without a full stop that stands alone or above a list.
  private boolean isTitle(String line, int at) {
    String text = line.strip();
    boolean open = !text.matches(".*[.?!;,]$");
    boolean fits = text.split("\\s+").length <= HEADING_WORDS;
    boolean alone =
        at + 1 < lines.length
            && (isItem(at + 1) || text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 3);
    return open && fits && alone && !isInstruction(text);
  }

  private static boolean isInstruction(String text) {
    var words = Words.of(text);
    return !words.isEmpty() && RuleWords.opensInstruction(words);
  }

  private boolean isItem(int at) {
    return at < lines.length && ITEM.matcher(lines[at]).matches();
  }

  private void append(String text, int line) {
    if (!block.isEmpty()) {
      block.append(' ');
    }
    starts.add(new int[] {block.length(), line + 1});
    block.append(text);
  }

  private void flush(boolean listFollows) {
    if (!block.isEmpty()) {
      var sentences = Sentences.of(block.toString());
      int from = 0;
      boolean first = true;
      for (String sentence : sentences) {
        int offset = block.indexOf(sentence, from);
        from = offset + sentence.length();
        boolean introduces =
            listFollows && !item && sentence.endsWith(":") && from >= block.length();
        passage(sentence, lineOf(offset), first, introduces);
        first = false;
      }
    }
    block.setLength(0);
    starts.clear();
  }

  private void passage(String sentence, int line, boolean first, boolean introduces) {
    if (introduces) {
      intro = RuleWords.completes(sentence) ? sentence.substring(0, sentence.length() - 1) : "";
      heading = intro.isEmpty() ? sentence : heading;
      return;
    }
    if (EXAMPLE.matcher(sentence).matches() || EXAMPLE.matcher(heading + ":").matches()) {
      return;
    }
    boolean whole = !item || !first || intro.isEmpty();
    passages.add(Passage.of(whole ? sentence : joined(sentence), heading, line));
  }

  private String joined(String sentence) {
    return intro
        + (RuleWords.isConditional(intro) ? ", " : " ")
        + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1);
  }

  private int lineOf(int offset) {
    int line = starts.getFirst()[1];
    for (int[] start : starts) {
      line = start[0] <= offset ? start[1] : line;
    }
    return line;
  }
}
