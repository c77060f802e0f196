package dev.arc.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A server to talk to.
///
/// @param chat where conversations are posted
/// @param advice what a user can do when the server refuses the key, or asks for one
record Endpoint(Vendor vendor, URI chat, Optional<Secret> key, String advice) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.*\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  static Endpoint at(URI base, Vendor vendor, Optional<Secret> key, String advice) {
    var path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
    var query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
    var full = path.endsWith("/chat/completions") ? path : path + "/chat/completions";
    return new Endpoint(vendor, URI.create(origin(base) + full + query), key, advice);
  }

  /// Scheme, host and port; never user names, paths or parameters, where people put keys.
  private static String origin(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host(uri);
  }

  static String host(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  String host() {
    return host(chat);
  }

  String printed() {
    return origin(chat) + chat.getPath();
  }

  /// By the text alone: looking a name up would contact a name server before the user agreed.
  static boolean isLoopback(URI uri) {
    return LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
  }

  String told(String words) {
    return Plain.line(key.map(secret -> secret.removedFrom(words)).orElse(words));
  }
}
