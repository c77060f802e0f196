package dev.arc.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The text that is read, and the name of its file.
record ProfileSource(String fileName, String text) {

  /// `json` or `yaml`, by content.
  String notation() {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"")
        ? "json"
        : "yaml";
  }

  /// The file's name without folder and extension.
  String stem() {
    var name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var dot = name.indexOf('.', 1);
    var stem = dot > 0 ? name.substring(0, dot) : name;
    return stem.isBlank() ? "agent" : stem;
  }

  String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
