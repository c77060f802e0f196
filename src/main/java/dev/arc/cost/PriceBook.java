package dev.arc.cost;

import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The prices Arc knows, with their dates. What is not in it is unknown, and said to be.
public final class PriceBook {

  private static final Pattern BUILD = Pattern.compile("-(latest|\\d{8}|\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

  private final PriceList list;

  PriceBook(PriceList list) {
    this.list = list;
  }

  /// The prices that come with Arc.
  public static PriceBook standard() {
    return new PriceBook(PriceList.standard());
  }

  /// The listed price of a model. OpenRouter asks what the vendor asks, so a vendor's model has the
  /// vendor's price there, too.
  public Optional<Price> find(ModelIdentity model) {
    var slash = model.name().indexOf('/');
    if (model.provider().equals("openrouter") && slash > 0) {
      return isAt("openrouter.ai", model)
          ? price(model.name().substring(0, slash), model.name().substring(slash + 1))
          : Optional.empty();
    }
    return list.vendors().stream().anyMatch(vendor -> isVendors(vendor, model))
        ? price(model.provider(), model.name())
        : Optional.empty();
  }

  /// What a usage of a model cost.
  public Cost of(Usage usage, ModelIdentity model) {
    if (usage.costUsd() != null) {
      return new Cost.Reported(usage.costUsd());
    }
    var free = free(model);
    if (free.isPresent()) {
      return free.get();
    }
    return find(model)
        .<Cost>map(price -> new Cost.Priced(price.of(usage), price))
        .orElseGet(() -> new Cost.Unknown("no price is known for " + model.reference()));
  }

  /// Why a model costs nothing, when it does.
  public Optional<Cost.Free> free(ModelIdentity model) {
    if (model.hosts().isEmpty()) {
      return Optional.of(new Cost.Free("it runs within Arc"));
    }
    return model.hosts().stream().allMatch(host -> LOOPBACK.matcher(host).matches())
        ? Optional.of(new Cost.Free("it runs on this machine"))
        : Optional.empty();
  }

  private Optional<Price> price(String provider, String name) {
    return list.vendors().stream()
        .filter(vendor -> vendor.provider().equals(provider))
        .flatMap(vendor ->
            vendor.models().entrySet().stream()
                .filter(row -> isOrIsBuildOf(row.getKey(), name))
                .map(Map.Entry::getValue)
                .map(vendor::price))
        .findFirst();
  }

  /// A server of the user's own may go by a vendor's word; it does not have the vendor's prices.
  private static boolean isVendors(PriceList.Vendor vendor, ModelIdentity model) {
    return vendor.provider().equals(model.provider()) && isAt(vendor.host(), model);
  }

  private static boolean isAt(String host, ModelIdentity model) {
    return model.hosts().equals(List.of(host));
  }

  /// Dots and dashes in versions differ between vendors and relays: `claude-sonnet-4.5`.
  private static boolean isOrIsBuildOf(String listed, String name) {
    var known = listed.replace('.', '-');
    var asked = name.replace('.', '-');
    return asked.startsWith(known)
        && (asked.length() == known.length()
            || BUILD.matcher(asked.substring(known.length())).matches());
  }
}
