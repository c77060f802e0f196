package dev.arc.document;

import dev.arc.document.Document.Notation;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a tree of a text: JSON, YAML, text with front matter, or plain text.
public final class Documents {
  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\\uFEFF?(?:\\s*\\R)?---[ \\t]*\\R(.*?)^---[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /// A first line of three hyphens above what looks like a field.
  private static final Pattern OPENING =
      Pattern.compile(
          "\\A\\uFEFF?(?:\\s*\\R)?(---)[ \\t]*\\R[a-z][\\w-]*:(?:[ \\t].*)?(?:\\R|\\z)");

  private static final Pattern PLAIN =
      Pattern.compile(".*\\.(?:md|mdc|markdown|txt|prompt|prompty)", Pattern.CASE_INSENSITIVE);

  private static final Pattern YAML =
      Pattern.compile(".*\\.(?:ya?ml|json)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w.$/-]*");

  private Documents() {}

  /// @throws YamlSyntaxException when the text is none of these
  public static Document read(ProfileSource source, Findings findings) {
    var front = FRONT.matcher(source.text());
    if (front.find() && !isStream(source, source.text().substring(front.end()))) {
      var below = source.text().substring(front.end());
      var start = lineOf(source.text(), front.end());
      return new Document(
          source,
          Notation.MARKDOWN,
          FrontMatter.read(front.group(1), lineOf(source.text(), front.start(1)), findings),
          Optional.of(body(below, start)),
          List.of());
    }
    return PLAIN.matcher(source.fileName()).matches() && !isTree(source.text())
        ? plain(source, findings)
        : tree(source, findings);
  }

  private static Document tree(ProfileSource source, Findings findings) {
    var roots = roots(source.text(), findings);
    var start = source.text().stripLeading();
    var json = !start.isEmpty() && "{[\"".indexOf(start.charAt(0)) >= 0;
    return new Document(
        source,
        json ? Notation.JSON : Notation.YAML,
        DoubleEncoding.unwrap(roots.getFirst()),
        Optional.empty(),
        roots.subList(1, roots.size()));
  }

  private static List<Node> roots(String text, Findings findings) {
    try {
      return Yaml.readAll(text);
    } catch (YamlSyntaxException e) {
      var plain = TemplatedYaml.plain(text);
      if (plain.isEmpty()) {
        throw e;
      }
      var roots = Yaml.readAll(plain.get());
      findings.warning(
          e.line(),
          "template",
          "the file is a template, and no valid YAML before it is filled in (%s); its placeholders are taken as texts, and all of its branches are read"
              .formatted(e.problem()));
      return roots;
    }
  }

  private static Document plain(ProfileSource source, Findings findings) {
    var opening = OPENING.matcher(source.text());
    if (opening.lookingAt()) {
      findings.warning(
          lineOf(source.text(), opening.start(1)),
          "front-matter",
          "front matter starts here and never ends, so all of it was read as the prompt; write"
              + " --- in a line of its own below its last field");
    }
    var empty = FrontMatter.empty(1);
    return new Document(
        source, Notation.TEXT, empty, Optional.of(body(source.text(), 1)), List.of());
  }

  /// What follows is another document of a YAML stream rather than prose. Prose can look like YAML
  /// ("system:" above a sentence), so the file's name decides where it can.
  private static boolean isStream(ProfileSource source, String below) {
    return !PLAIN.matcher(source.fileName()).matches()
        && (YAML.matcher(source.fileName()).matches() || isTree(below));
  }

  /// Whether a text is data: in braces or brackets, or a mapping whose keys are words.
  private static boolean isTree(String text) {
    var root = Yaml.tryRead(text);
    var braced = "{[".indexOf((text.stripLeading() + " ").charAt(0)) >= 0;
    return root.filter(node -> node.isArray() && braced || node.isObject() && isData(node, braced))
        .isPresent();
  }

  private static boolean isData(Node mapping, boolean braced) {
    return braced
        || mapping.fields().size() > 1
            && mapping.fields().keySet().stream().allMatch(key -> WORD.matcher(key).matches());
  }

  // Blank lines above the text are no part of it, yet they count.
  private static Node body(String below, int start) {
    var text = below.stripTrailing();
    var blank = text.length() - text.stripLeading().length();
    var skipped = (int) text.substring(0, blank).chars().filter(c -> c == '\n').count();
    var content = text.substring(blank).replace("\r\n", "\n");
    var line = start + skipped;
    var lines = (int) content.chars().filter(c -> c == '\n').count();
    return Node.ofText(content, line, line + lines);
  }

  private static int lineOf(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
