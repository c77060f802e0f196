package dev.arc.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// A figure per carton that is asked for one piece, or the other way round. Only those who are told
/// to look at units see it; others give the figure as it stands.
final class Parts {

  private static final Pattern MAKES =
      Pattern.compile("\\b1 (\\p{L}+) = (\\d+) (\\p{L}+(?: \\p{L}+)?)");

  private final Sheet sheet;
  private final Scene scene;

  Parts(Sheet sheet, Scene scene) {
    this.sheet = sheet;
    this.scene = scene;
  }

  BigDecimal apply(BigDecimal value, String currency) {
    for (var note : sheet.notes().entrySet()) {
      var found = MAKES.matcher(note.getValue());
      if (found.find()) {
        var told = told(note.getValue(), found.group(1), found.group(3));
        var parts = new BigDecimal(found.group(2));
        return told.isEmpty() || !scene.rules().guards("unit")
            ? value
            : of(value, parts, told.get(), note.getValue(), currency);
      }
    }
    return value;
  }

  /// Whether the whole is asked for where a part is told; empty where the one is asked for that is
  /// told.
  private Optional<Boolean> told(String note, String whole, String part) {
    boolean perWhole = names(note, "per " + whole);
    boolean perPart = names(note, "per " + part);
    boolean wantsPart = scene.request().mentions(part);
    boolean wantsWhole = scene.request().mentions(whole);
    if (perWhole && wantsPart && !wantsWhole) {
      return Optional.of(false);
    }
    return perPart && wantsWhole && !wantsPart ? Optional.of(true) : Optional.empty();
  }

  private static boolean names(String note, String words) {
    return Vocabularies.contains(Vocabularies.plain(note), Vocabularies.plain(words));
  }

  private BigDecimal of(
      BigDecimal value, BigDecimal parts, boolean times, String note, String currency) {
    scene.remarks().say("I went by the note “" + note + "”.");
    return times
        ? value.multiply(parts)
        : value.divide(parts, Reductions.digits(currency), RoundingMode.HALF_UP);
  }
}
