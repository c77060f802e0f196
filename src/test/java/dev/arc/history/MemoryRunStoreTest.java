package dev.arc.history;

class MemoryRunStoreTest extends RunStoreContract {

  @Override
  protected RunStore emptyStore() {
    return new MemoryRunStore();
  }
}
