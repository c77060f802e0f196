package dev.arc.revision;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised.Told;
import dev.arc.revision.Revised.Written;
import dev.arc.revision.Revision.Redeclare;
import java.util.ArrayList;
import java.util.List;

/// The writing of one list of changes, each proven before the next. Not thread-safe: one agent, one
/// of these.
final class Rewriting {
  private static final int LONGEST = 60;

  private final String file;
  private final ProfileTexts raw;
  private final Proof proof;
  private ProfileTexts texts;
  private AgentProfile profile;

  Rewriting(String file, ProfileTexts raw, Proof proof) {
    this.file = file;
    this.raw = raw;
    this.proof = proof;
    this.texts = raw;
    this.profile = proof.before();
  }

  Revised made(List<Revision> changes) {
    var edits = Edits.of(profile.prompt().text(), changes);
    var whole = profile.prompt().text();
    for (var edit : edits) {
      whole = edit.applied(whole);
    }
    for (var edit : edits) {
      if (!isWritten(edit)) {
        return new Told(whole, why(edit));
      }
    }
    for (var change : changes) {
      if (change instanceof Redeclare redeclare && !isWritten(redeclare)) {
        return new Told(
            whole,
            "the declared assumption \"%s\" cannot be written back into %s%s"
                .formatted(redeclare.old(), file, because()));
      }
    }
    return new Written(difference(), profile);
  }

  private boolean isWritten(Edit edit) {
    var now = Essence.of(profile);
    var wanted = now.prompted(edit.applied(now.prompt()));
    proof.begin();
    return isWritten(edit, wanted, now)
        || edit.otherwise()
            .filter(other -> other.fits(now.prompt()))
            .filter(other -> isWritten(other, wanted, now))
            .isPresent();
  }

  private boolean isWritten(Edit edit, Essence wanted, Essence now) {
    for (var candidate : Candidate.of(Candidate.files(texts), profile.prompt(), edit)) {
      for (var text : candidate.written(edit.words())) {
        if (isTaken(candidate.file(), text, wanted, now)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWritten(Redeclare change) {
    var now = Essence.of(profile);
    var declared = only(change.old());
    proof.begin();
    var others = new ArrayList<>(now.assumptions());
    var index = others.indexOf(change.old());
    if (change.replacement().isBlank()) {
      others.remove(index);
    } else {
      others.set(index, change.replacement().strip());
    }
    return Declarations.written(texts, declared, change.replacement().strip()).stream()
        .anyMatch(
            written -> isTaken(written.getKey(), written.getValue(), now.declaring(others), now));
  }

  private DeclaredAssumption only(String old) {
    var declared = profile.assumptions().stream().filter(each -> each.text().equals(old)).toList();
    if (declared.size() != 1) {
      throw new IllegalArgumentException(
          "\"%s\" is declared %d times, expected an assumption that is declared once"
              .formatted(old, declared.size()));
    }
    return declared.getFirst();
  }

  private boolean isTaken(String name, String text, Essence wanted, Essence before) {
    var changed = name.isEmpty() ? new ProfileTexts(text, texts.beside()) : texts.with(name, text);
    var found = proof.check(changed, wanted, before);
    if (found.isPresent()) {
      texts = changed;
      profile = found.get();
    }
    return found.isPresent();
  }

  private ConfigurationDiff difference() {
    var files = new ArrayList<FileChange>();
    if (!raw.main().equals(texts.main())) {
      files.add(new FileChange(file, raw.main(), texts.main()));
    }
    texts
        .beside()
        .forEach((name, text) -> {
          var before = raw.beside().getOrDefault(name, text);
          if (!before.equals(text)) {
            files.add(new FileChange(name, before, text));
          }
        });
    return new ConfigurationDiff(files);
  }

  private String why(Edit edit) {
    var words = edit.passage(profile.prompt().text()).strip();
    if (words.isEmpty()) {
      return "%s has no prompt that could be changed; write one with these words".formatted(file);
    }
    var shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    return "\"%s\" cannot be written back into %s%s"
        .formatted(shown.replace('\n', ' '), file, because());
  }

  private String because() {
    return proof.why().isEmpty()
        ? ": it does not stand there as it reads, for the prompt is put together from parts or hides a secret"
        : ": " + proof.why();
  }
}
