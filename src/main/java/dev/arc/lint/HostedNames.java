package dev.arc.lint;

import java.util.Map;
import java.util.regex.Pattern;

/// Tools that a provider runs itself go by several names: the one in a declaration
/// (`web_search_preview`, `web_search_20250305`, `googleSearch`) is seldom the one in a prompt.
final class HostedNames {

  /// What a name may end with: a version's date, `preview`.
  private static final Pattern VERSION = Pattern.compile("(?:preview|tool|\\d{6,8})+$");

  /// Names without marks between their words → the usual one.
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("websearch", "websearch"),
          Map.entry("searchweb", "websearch"),
          Map.entry("searchtheweb", "websearch"),
          Map.entry("internetsearch", "websearch"),
          Map.entry("googlesearch", "websearch"),
          Map.entry("googlesearchretrieval", "websearch"),
          Map.entry("bingsearch", "websearch"),
          Map.entry("binggrounding", "websearch"),
          Map.entry("webbrowser", "websearch"),
          Map.entry("webbrowsing", "websearch"),
          Map.entry("codeinterpreter", "codeinterpreter"),
          Map.entry("codeexecution", "codeinterpreter"),
          Map.entry("pythoninterpreter", "codeinterpreter"),
          Map.entry("filesearch", "filesearch"),
          Map.entry("filesearchretrieval", "filesearch"),
          Map.entry("retrieval", "filesearch"));

  private HostedNames() {}

  /// The usual name of a hosted tool; any other as it is.
  ///
  /// @param key a name in lower case without marks
  static String usual(String key) {
    var plain = VERSION.matcher(key).replaceFirst("");
    return USUAL.getOrDefault(plain, key);
  }
}
