package dev.arc.rehearsal;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Words;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who may have what a sheet holds: read and kept to where the prompt wants it checked, and passed
/// over where it says nothing or that all may.
final class Access {
  private static final String TOPIC = "permission";
  private static final Pattern RESTRICTED =
      Pattern.compile(
          "(?i)\\b(?:restricted to|confidential|for (?:the )?\\p{L}+(?: team| department)? only|only (?:the )?\\p{L}+(?: team| department)? may|not for)\\b.*");

  /// What stands in a request of who has signed in; it counts more than what a user says of
  /// himself.
  private static final Pattern SIGNED_IN =
      Pattern.compile("(?i)\\b(?:signed|logged) in\\b[^\\]\\n]*|\\bauthenticated as\\b[^\\]\\n]*");

  private static final Pattern OTHERS = Pattern.compile("(?i)\\bon behalf of\\b");
  private static final Set<String> PLAIN =
      Set.of("restricted", "confidential", "only", "may", "for", "the", "team", "and", "access");

  private final Sheet sheet;
  private final Scene scene;

  Access(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  /// What is to be said in the place of an answer; empty where nothing stands in its way.
  Optional<String> refusal() {
    var note = restriction();
    if (note.isEmpty() || !isChecked()) {
      return Optional.empty();
    }
    var user = scene.request().text() + " " + scene.replies().about(TOPIC).orElse("");
    var signed = SIGNED_IN.matcher(user);
    var known = signed.find() ? signed.group() : user;
    if (isAmong(note.get(), known) && !OTHERS.matcher(user).find()) {
      return Optional.empty();
    }
    boolean saysWho =
        !known.equals(user)
            || user.matches("(?is).*\\bI(?:'m| am| work)\\b.*|.*\\bon behalf of\\b.*");
    return Optional.of(
        saysWho || scene.replies().wasAsked(TOPIC)
            ? "The sheet says “" + note.get() + "”, so I cannot share it or change it."
            : "The sheet says “" + note.get() + "”. Are you permitted to have it?");
  }

  private boolean isChecked() {
    return scene
        .rules()
        .told(
            TOPIC,
            Action.ASK,
            Action.DETECT,
            Action.CHECK,
            Action.DISCLOSE,
            Action.REFUSE,
            Action.CONFIRM);
  }

  private Optional<String> restriction() {
    return sheet.notes().values().stream()
        .filter(note -> RESTRICTED.matcher(note).find())
        .findFirst();
  }

  /// Whether somebody says to be one of those whom the note names with a capital.
  private static boolean isAmong(String note, String user) {
    var named = new LinkedHashSet<String>();
    for (var word : note.split("[^\\p{L}]+")) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.charAt(0))
          && !PLAIN.contains(word.toLowerCase(java.util.Locale.ROOT))) {
        named.add(word.toLowerCase(java.util.Locale.ROOT));
      }
    }
    return Words.of(user).stream().anyMatch(word -> named.contains(word.text()));
  }
}
