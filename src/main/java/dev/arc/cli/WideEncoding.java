package dev.arc.cli;

import java.util.Optional;

/// Encodings of text that Arc does not read, told by their byte order mark or by the zero bytes
/// that they put between Latin letters (RFC 2781, Unicode 15 section 3.10).
enum WideEncoding {
  UTF_32LE("UTF-32LE", "little-endian"),
  UTF_32BE("UTF-32BE", "big-endian"),
  UTF_16LE("UTF-16LE", "little-endian"),
  UTF_16BE("UTF-16BE", "big-endian");

  private static final int LOOKED_AT = 64;

  private final String name;
  private final String order;

  WideEncoding(String name, String order) {
    this.name = name;
    this.order = order;
  }

  /// The encoding that a text seems to be in; empty for all that is read, and for what is no text.
  static Optional<WideEncoding> of(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE);
    }
    return unmarked(bytes);
  }

  // Every second byte of Latin letters is zero, and no other.
  private static Optional<WideEncoding> unmarked(byte[] bytes) {
    var length = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
    var even = 0;
    var odd = 0;
    for (var i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (length < 4) {
      return Optional.empty();
    }
    if (even == 0 && odd * 4 >= length) {
      return Optional.of(UTF_16LE);
    }
    return odd == 0 && even * 4 >= length ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (var i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// For a user: what the file is and how it becomes what is read.
  String says(String file) {
    return "%s is text in %s (%s), expected UTF-8; save it as UTF-8, or convert it: iconv -f %s -t UTF-8 %s > converted-%s"
        .formatted(file, name, order, name, quoted(file), quoted(simple(file)));
  }

  private static String simple(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static String quoted(String file) {
    return file.matches("[\\w./-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
  }
}
