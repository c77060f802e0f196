package dev.arc.provider;

import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import java.net.URI;
import java.util.Optional;

/// Finds the server for a vendor, and the key that may go there.
record Endpoints(Keys keys) {

  Endpoint of(Vendor vendor, Optional<URI> baseUrl) throws ModelException {
    if (baseUrl.isPresent()) {
      checked(baseUrl.get());
    }
    var isOther = baseUrl.filter(url -> !isVendors(url, vendor)).isPresent();
    return isOther ? own(vendor, baseUrl.get()) : known(vendor, baseUrl.orElse(vendor.base()));
  }

  /// The server alone, for who only wants to know which it is.
  Endpoint withoutKey(Vendor vendor, Optional<URI> baseUrl) throws ModelException {
    if (baseUrl.isPresent()) {
      checked(baseUrl.get());
    }
    return Endpoint.at(baseUrl.orElse(vendor.base()), vendor, Optional.empty(), "");
  }

  private static boolean isVendors(URI url, Vendor vendor) {
    return Endpoint.host(url).equalsIgnoreCase(Endpoint.host(vendor.base()))
        && url.getScheme().equalsIgnoreCase(vendor.base().getScheme());
  }

  private Endpoint own(Vendor vendor, URI base) throws ModelException {
    var key = sendable(Keys.OWN_SERVER);
    var advice =
        "Put the key of this server into %s, in the environment or a .env file (%s)."
            .formatted(
                Keys.OWN_SERVER,
                vendor.keyVariable() == null
                    ? "no other is sent there"
                    : vendor.keyVariable() + " is only sent to " + Endpoint.host(vendor.base()));
    return Endpoint.at(base, vendor, key, advice);
  }

  private Endpoint known(Vendor vendor, URI base) throws ModelException {
    var variable = vendor.keyVariable();
    if (variable == null) {
      return own(vendor, base);
    }
    var key = sendable(variable);
    if (key.isEmpty() && !Endpoint.isLoopback(base)) {
      throw new ModelException(
          Kind.REFUSED_KEY,
          "%s needs a key, and %s is not set. Make one at %s and put %s=… into the environment or a .env file."
              .formatted(vendor.name(), variable, vendor.keysAt(), variable));
    }
    return Endpoint.at(
        base,
        vendor,
        key,
        "Look at %s, in the environment or a .env file, and at %s."
            .formatted(variable, vendor.keysAt()));
  }

  private Optional<Secret> sendable(String variable) throws ModelException {
    var key = keys.find(variable);
    if (key.isPresent() && !key.get().isSendable()) {
      throw new ModelException(
          Kind.REFUSED_KEY,
          "%s holds a character that no key has, such as a space, a line break or a typographic quote. Copy the key again."
              .formatted(variable));
    }
    return key;
  }

  private static void checked(URI url) throws ModelException {
    var scheme = url.getScheme();
    if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new ModelException(
          Kind.UNUSABLE,
          "The base URL is `%s`, expected one such as http://127.0.0.1:8080/v1."
              .formatted(Plain.line(url.toString())));
    }
    if (url.getUserInfo() != null) {
      throw new ModelException(
          Kind.UNUSABLE,
          "The base URL for %s holds a user name or a password. Leave them out and put the key into %s."
              .formatted(url.getHost(), Keys.OWN_SERVER));
    }
  }
}
