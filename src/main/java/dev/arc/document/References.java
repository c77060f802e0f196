package dev.arc.document;

import dev.arc.json.JsonValue;
import dev.arc.json.Node;
import dev.arc.json.Texts;
import dev.arc.json.Texts.Found;
import dev.arc.json.Texts.Missing;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// Follows a document's references to texts beside it, each read once. What cannot be had is told
/// as a warning that names it. Not thread-safe: one document, one set of references.
public final class References {
  private static final int MOST_TEXTS = 50;

  /// Marks in front of a name that only say that it is one.
  private static final Pattern MARK = Pattern.compile("\\A(?:file:(?://)?|@(?=[\\w./])|\\./)+");

  private static final Pattern NAME = Pattern.compile("[^\\n\\r\\t<>|*?\"{}\\[\\]]{1,300}");

  private final Texts texts;
  private final Findings findings;
  private final Map<String, Texts.Answer> answers = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> askedIn = new HashMap<>();
  private final Map<JsonValue, String> names = new IdentityHashMap<>();

  public References(Texts texts, Findings findings) {
    this.texts = texts;
    this.findings = findings;
  }

  /// The text under a name, as one text that stands where the name does.
  ///
  /// @param what it is needed for, as in "the system prompt is kept in …"
  public Optional<Node> text(Node at, String name, String what) {
    return find(at, name, what)
        .map(text -> SecretFilter.clean(Node.ofText(text, at.line(), at.line()), findings))
        .map(node -> named(node, plain(name)));
  }

  private Node named(Node node, String name) {
    names.put(node.value(), name);
    return node;
  }

  /// The name of the text that a node is, when it is one beside the document and the whole of it.
  public Optional<String> name(Node node) {
    return Optional.ofNullable(names.get(node.value()));
  }

  /// The YAML or JSON under a name, all of it in the line where the name stands. What it refers to
  /// is named as from the profile.
  ///
  /// @param what it is needed for
  public Optional<Node> tree(Node at, String name, String what) {
    var text = find(at, name, what);
    try {
      return text.map(found ->
          QualifiedReferences.of(
              SecretFilter.clean(Yaml.read(found), findings).movedTo(at.line()), plain(name)));
    } catch (YamlSyntaxException e) {
      unresolved(
          at, what, name, "it is neither YAML nor JSON: line " + e.line() + ", " + e.problem());
      return Optional.empty();
    }
  }

  /// Forgets the texts that were asked for only in lines that are of no interest.
  void forget(IntPredicate lines) {
    askedIn.forEach((name, asked) -> {
      if (asked.stream().allMatch(lines::test)) {
        answers.remove(name);
      }
    });
  }

  /// The texts that were found, by name, in the order of their reading.
  public Map<String, String> followed() {
    var followed = new LinkedHashMap<String, String>();
    answers.forEach((name, answer) -> {
      if (answer instanceof Found(var text)) {
        followed.put(name, text);
      }
    });
    return followed;
  }

  private Optional<String> find(Node at, String name, String what) {
    var plain = plain(name);
    askedIn.computeIfAbsent(plain, _ -> new HashSet<>()).add(at.line());
    return switch (answer(plain)) {
      case Found(var text) -> Optional.of(text);
      case Missing(var why) -> {
        unresolved(at, what, plain, why);
        yield Optional.empty();
      }
    };
  }

  private static String plain(String name) {
    return MARK.matcher(name.strip().replace('\\', '/')).replaceFirst("");
  }

  private Texts.Answer answer(String name) {
    var known = answers.get(name);
    if (known != null) {
      return known;
    }
    if (answers.size() >= MOST_TEXTS) {
      return new Missing("a profile may refer to at most " + MOST_TEXTS + " texts");
    }
    var answer =
        NAME.matcher(name).matches() ? texts.find(name) : new Missing("that is no file's name");
    answers.put(name, answer);
    return answer;
  }

  private void unresolved(Node at, String what, String name, String why) {
    findings.warning(
        at.line(), "unresolved", what + " is kept in " + name + ", which was not read: " + why);
  }
}
