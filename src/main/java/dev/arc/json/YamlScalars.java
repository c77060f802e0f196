package dev.arc.json;

import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// The scalars of one document: what they mean, and in which lines they stand. Not thread-safe.
final class YamlScalars {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final List<String> SCALARS = List.of("str", "int", "float", "bool", "null");
  private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();
  private static final int MAX_NUMBER_LENGTH = 1000;

  private final String text;
  private @Nullable List<String> lines;

  YamlScalars(String text) {
    this.text = text;
  }

  /// What a plain scalar means by the core schema: a string, number, boolean or nothing.
  static Tag meaning(String plain) {
    return CORE.resolve(plain, true);
  }

  /// The node with its tag, unless the tag says no more than what the node is anyway.
  static Node tagged(Node node, Optional<String> tag, String standard) {
    return tag.filter(name -> !name.equals(STANDARD + standard) && !name.equals("!"))
        .map(node::tagged)
        .orElse(node);
  }

  Node node(ScalarEvent scalar) {
    var line = YamlComposer.line(scalar);
    var tag = scalar.getTag();
    var standard =
        tag.filter(name -> name.startsWith(STANDARD))
            .map(name -> name.substring(STANDARD.length()))
            .filter(SCALARS::contains);
    var value = value(scalar, standard.map(name -> new Tag(STANDARD + name)), line);
    var node = placed(value, scalar, line);
    return standard.isPresent() ? node : tagged(node, tag, "str");
  }

  private static JsonValue value(ScalarEvent scalar, Optional<Tag> explicit, int line) {
    var written = scalar.getValue();
    var text = scalar.getTag().filter("!"::equals).isPresent() || !scalar.isPlain();
    var meaning = explicit.orElseGet(() -> text ? Tag.STR : meaning(written));
    try {
      return valueOf(written, meaning);
    } catch (NumberFormatException e) {
      throw new YamlSyntaxException("\"" + Excerpt.of(written) + "\" is not a number", line);
    } catch (IllegalArgumentException e) {
      throw new YamlSyntaxException(String.valueOf(e.getMessage()), line);
    }
  }

  private static JsonValue valueOf(String written, Tag meaning) {
    if (meaning.equals(Tag.NULL)) {
      return new JsonNull();
    }
    if (meaning.equals(Tag.BOOL)) {
      return new JsonBoolean(written.equalsIgnoreCase("true"));
    }
    if (meaning.equals(Tag.INT)) {
      return new JsonNumber(new BigDecimal(integer(written)));
    }
    if (meaning.equals(Tag.FLOAT)) {
      return isFinite(written) ? real(written) : new JsonString(written);
    }
    return new JsonString(written);
  }

  private static BigInteger integer(String written) {
    refuseLong(written);
    return written.startsWith("0x")
        ? new BigInteger(written.substring(2), 16)
        : written.startsWith("0o")
            ? new BigInteger(written.substring(2), 8)
            : new BigInteger(written);
  }

  // Infinity and not-a-number are YAML but not JSON: they stay the text that was written.
  private static boolean isFinite(String written) {
    var lower = written.toLowerCase(Locale.ROOT);
    return !lower.endsWith("inf") && !lower.endsWith("nan");
  }

  private static JsonNumber real(String written) {
    refuseLong(written);
    return new JsonNumber(new BigDecimal(written));
  }

  private static void refuseLong(String written) {
    if (written.length() > MAX_NUMBER_LENGTH) {
      throw new IllegalArgumentException(
          "number is out of range, expected at most 1,000 digits and an exponent below 1,000");
    }
  }

  private Node placed(JsonValue value, ScalarEvent scalar, int line) {
    var end = YamlComposer.endLine(scalar);
    if (scalar.isLiteral() || scalar.isFolded()) {
      var last = Math.max(line + 1, lastContentLine(end));
      var node = Node.scalar(value, line + 1, last);
      return scalar.isFolded() && last <= lines().size()
          ? lined(node, TextLines.ofBlock(lines().subList(line, last), line + 1))
          : node;
    }
    var node = Node.scalar(value, line, end);
    return end > line && end <= lines().size()
        ? lined(node, TextLines.ofFlow(written(scalar, line, end), line, scalar.isDQuoted()))
        : node;
  }

  // What was counted holds only when it comes to as many lines as the text has.
  private static Node lined(Node node, List<Integer> starts) {
    var count = node.text().map(text -> text.stripTrailing().lines().count()).orElse(0L);
    return count <= starts.size() && count > 0 && starts.size() <= count + 1
        ? node.withTextLines(starts)
        : node;
  }

  private List<String> written(ScalarEvent scalar, int first, int last) {
    var raw = new ArrayList<>(lines().subList(first - 1, last));
    var end = scalar.getEndMark().map(Mark::getColumn).orElse(0);
    var start = scalar.getStartMark().map(Mark::getColumn).orElse(0);
    raw.set(raw.size() - 1, codePoints(raw.getLast(), 0, end));
    raw.set(0, codePoints(raw.getFirst(), start, Integer.MAX_VALUE));
    return raw;
  }

  private static String codePoints(String line, int from, int to) {
    var all = line.codePoints().skip(from).limit(Math.max(0, to - from)).toArray();
    return new String(all, 0, all.length);
  }

  // The mark at the end of a block scalar stands behind the blank lines that follow it: in the line
  // of
  // what comes next, or in the last line of a text that does not end with a line break.
  private int lastContentLine(int end) {
    var all = lines();
    var last = endsWithoutBreak() && end == all.size() ? end : Math.min(end - 1, all.size());
    while (last > 1 && all.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }

  private boolean endsWithoutBreak() {
    return !text.endsWith("\n") && !text.endsWith("\r");
  }

  private List<String> lines() {
    var known = lines;
    if (known == null) {
      known = text.lines().toList();
      lines = known;
    }
    return known;
  }
}
