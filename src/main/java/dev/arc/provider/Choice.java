package dev.arc.provider;

/// A model at a vendor.
record Choice(Vendor vendor, String model) {

  @Override
  public String toString() {
    return vendor.name() + ":" + model;
  }
}
