package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes a text apart into words. Contractions are spelled out (`don't` is `do not`), hyphens and
/// slashes separate, initials are joined (`U.S.` is `us`), numbers stay whole.
public final class Words {

  private static final String SYMBOLS = "$€£¥₹%#@&+=";
  private static final Set<String> WITH_IS =
      Set.of("it", "that", "this", "there", "what", "who", "here", "where", "he", "she", "which");

  private static final Set<String> WITH_ARE = Set.of("re", "m");

  private final String text;
  private final List<int[]> quotations;
  private final List<Word> words = new ArrayList<>();

  private Words(String text) {
    this.text = text;
    this.quotations = Quotations.in(text);
  }

  /// The words of a text in order, marks included.
  public static List<Word> of(String text) {
    return new Words(text).read();
  }

  private List<Word> read() {
    int at = 0;
    while (at < text.length()) {
      at = Character.isLetterOrDigit(text.charAt(at)) ? word(at) : other(at);
    }
    return words;
  }

  private int word(int from) {
    if (isInitial(from)) {
      return initials(from);
    }
    int to = from + 1;
    while (to < text.length() && continues(to)) {
      to++;
    }
    spell(text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\''), from, to);
    return to;
  }

  private boolean continues(int at) {
    char character = text.charAt(at);
    if (Character.isLetterOrDigit(character)) {
      return true;
    }
    boolean inside = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (!inside) {
      return false;
    }
    char before = text.charAt(at - 1);
    return switch (character) {
      case '\'', '’' -> Character.isLetterOrDigit(before);
      case '.', ',' -> Character.isDigit(before) && Character.isDigit(text.charAt(at + 1));
      case '_' -> false;
      default -> false;
    };
  }

  private boolean isInitial(int at) {
    return at + 2 < text.length()
        && Character.isLetter(text.charAt(at))
        && text.charAt(at + 1) == '.'
        && Character.isLetter(text.charAt(at + 2))
        && (at + 3 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 3)))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private int initials(int from) {
    var letters = new StringBuilder();
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at)) && isAlone(at)) {
      letters.append(text.charAt(at));
      at++;
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
      }
    }
    add(letters.toString().toLowerCase(Locale.ROOT), from, at);
    return at;
  }

  private boolean isAlone(int at) {
    return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private void spell(String word, int from, int to) {
    int apostrophe = word.lastIndexOf('\'');
    if (word.equals("cannot")) {
      add("can", from, from + 3);
      add("not", from + 3, to);
    } else if (word.endsWith("n't") && word.length() > 3) {
      add(auxiliary(word.substring(0, word.length() - 3)), from, to - 3);
      add("not", to - 3, to);
    } else if (apostrophe > 0 && word.length() - apostrophe <= 3) {
      shortened(word.substring(0, apostrophe), word.substring(apostrophe + 1), from, to);
    } else {
      add(word, from, to);
    }
  }

  private void shortened(String base, String ending, int from, int to) {
    add(base, from, from + base.length());
    if (ending.equals("s") && WITH_IS.contains(base)) {
      add("is", from + base.length(), to);
    } else if (WITH_ARE.contains(ending)) {
      add("are", from + base.length(), to);
    } else if (ending.equals("ll")) {
      add("will", from + base.length(), to);
    }
  }

  private static String auxiliary(String base) {
    return switch (base) {
      case "ca" -> "can";
      case "wo" -> "will";
      case "sha" -> "shall";
      default -> base;
    };
  }

  private int other(int at) {
    char character = text.charAt(at);
    if (SYMBOLS.indexOf(character) >= 0 || ",;:().?!|".indexOf(character) >= 0) {
      add(String.valueOf(character), at, at + 1);
    } else if (character == '—' || character == '–' || isDash(at)) {
      add("—", at, at + 1);
    }
    return at + 1;
  }

  private boolean isDash(int at) {
    return text.charAt(at) == '-'
        && at > 0
        && Character.isWhitespace(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at + 1));
  }

  private void add(String word, int from, int to) {
    boolean quoted = false;
    for (int[] quotation : quotations) {
      quoted |= from >= quotation[0] && from < quotation[1];
    }
    words.add(new Word(word, from, to, quoted));
  }
}
