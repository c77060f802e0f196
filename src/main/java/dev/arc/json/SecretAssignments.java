package dev.arc.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Secrets that are told by the name in front of them: `password=…`, `"api_key": "…"`.
final class SecretAssignments {
  private static final List<String> PASSWORDS =
      List.of("password", "passwd", "pwd", "passphrase", "passcode");
  private static final List<String> KEYS =
      List.of(
          "apikey",
          "secret",
          "secretkey",
          "clientsecret",
          "accesskey",
          "secretaccesskey",
          "privatekey",
          "accountkey",
          "token",
          "accesstoken",
          "authtoken",
          "refreshtoken",
          "bearertoken",
          "apitoken",
          "authorization",
          "cookie",
          "credentials");
  // In a schema, `password: string` says what a password is, not which.
  private static final Set<String> TYPES =
      Set.of(
          "string",
          "str",
          "text",
          "required",
          "optional",
          "true",
          "false",
          "null",
          "none",
          "integer");

  /// Names that also are said of what is no secret: tokens are coins, and parts of texts.
  private static final Set<String> AMBIGUOUS =
      Set.of("token", "authorization", "cookie", "secret", "credentials");

  /// Cookies that stand for whoever is logged in.
  private static final Set<String> SESSIONS =
      Set.of("sid", "session", "sessionid", "phpsessid", "jsessionid", "connectsid");

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_VALUE = 500;
  private static final int SHORTEST_PASSWORD = 6;
  private static final int SHORTEST_KEY = 12;
  private static final int SHORTEST_PIN = 4;

  private SecretAssignments() {}

  static String kind(String name) {
    return namesPassword(normal(name)) ? "password" : "key";
  }

  /// Whether a field of that name keeps a secret in that text.
  static boolean isSecret(String name, String value) {
    if (name.isEmpty() || !mayName(name.charAt(name.length() - 1))) {
      return false;
    }
    var normal = normal(name);
    var password = namesPassword(normal);
    return (password || namesKey(normal))
        && !isPlaceholder(value)
        && (looksLikeKey(value) || password && value.indexOf(' ') < 0);
  }

  /// Whether a name says that what is kept under it is a secret, whatever it looks like.
  static boolean namesSecret(String name, String value) {
    var normal = normal(name);
    return !isPlaceholder(value)
        && (namesPassword(normal) || namesKey(normal) || SESSIONS.contains(normal));
  }

  /// Whether a field of that name keeps secrets.
  static boolean names(String name) {
    var normal = normal(name);
    return namesPassword(normal) || namesKey(normal);
  }

  /// Whether a number under that name is a password.
  static boolean isPin(String name, BigDecimal number) {
    return namesPassword(normal(name)) && number.scale() <= 0 && number.precision() >= SHORTEST_PIN;
  }

  /// Whether what a schema gives as the default or an example of a secret is one.
  static boolean isGiven(String name, String value) {
    return !isPlaceholder(value)
        && (looksLikeKey(value) || isPlain(normal(name)) && value.indexOf(' ') < 0);
  }

  private static boolean isPlain(String normal) {
    return namesPassword(normal)
        || KEYS.stream().anyMatch(key -> !AMBIGUOUS.contains(key) && normal.endsWith(key));
  }

  /// Whether what prose calls a password or a secret looks like one.
  static boolean looksGuarded(String name, String value) {
    return !isPlaceholder(value)
        && (namesPassword(normal(name)) ? looksLikePassword(value) : looksLikeKey(value));
  }

  static void find(String text, List<Secret> found) {
    for (var i = 1; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '=' || c == ':') {
        findAt(text, i, found);
      }
    }
  }

  private static void findAt(String text, int sign, List<Secret> found) {
    var end = skipBack(text, sign);
    var start = startOfName(text, end);
    if (end - start < 3 || end - start > LONGEST_NAME) {
      return;
    }
    if (!mayName(text.charAt(end - 1))) {
      return;
    }
    var normal = normal(text.substring(start, end));
    var password = namesPassword(normal);
    if (!password && !namesKey(normal)) {
      return;
    }
    var from = skipForward(text, sign + 1);
    var to = endOfValue(text, from);
    var value = text.substring(from, to);
    if (!isPlaceholder(value) && (password ? looksLikePassword(value) : looksLikeKey(value))) {
      found.add(new Secret(password ? "password" : "key", from, to));
    }
  }

  // The last letters of the names: looked at first, for texts are full of colons.
  private static boolean mayName(char last) {
    return "deytns".indexOf(Character.toLowerCase(last)) >= 0;
  }

  private static boolean namesPassword(String normal) {
    return endsWithOneOf(PASSWORDS, normal);
  }

  private static boolean namesKey(String normal) {
    return endsWithOneOf(KEYS, normal);
  }

  private static boolean endsWithOneOf(List<String> names, String normal) {
    for (var name : names) {
      if (normal.endsWith(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikePassword(String value) {
    return value.length() >= SHORTEST_PASSWORD
        && !value.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c == '-');
  }

  static boolean looksLikeKey(String value) {
    return value.length() >= SHORTEST_KEY
        && value.indexOf(' ') < 0
        && value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter)
        && value.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  static boolean isPlaceholder(String value) {
    return value.isBlank()
        || TYPES.contains(value.toLowerCase(Locale.ROOT))
        || "$<{%([*".indexOf(value.charAt(0)) >= 0
        || value.startsWith("env.")
        || value.contains("${")
        || value.contains("{{")
        || isMask(value);
  }

  /// Whether at most two characters are repeated: `****`, `xxx-xxx`.
  private static boolean isMask(String value) {
    var first = value.charAt(0);
    var second = first;
    for (var i = 1; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c != first && c != second) {
        if (second != first) {
          return false;
        }
        second = c;
      }
    }
    return true;
  }

  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(".", "");
  }

  private static int skipBack(String text, int sign) {
    var end = sign;
    while (end > 0 && " \"'`\\".indexOf(text.charAt(end - 1)) >= 0 && sign - end < 4) {
      end--;
    }
    return end;
  }

  private static int startOfName(String text, int end) {
    var start = end;
    while (start > 0 && end - start <= LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
  }

  private static int skipForward(String text, int from) {
    var start = from;
    while (start < text.length()
        && " \"'`\\".indexOf(text.charAt(start)) >= 0
        && start - from < 4) {
      start++;
    }
    return start;
  }

  private static int endOfValue(String text, int start) {
    var end = start;
    while (end < text.length() && end - start < LONGEST_VALUE && isValuePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isValuePart(char c) {
    return c > ' ' && c < 0x7F && "\"'`,;<>()\\".indexOf(c) < 0;
  }
}
