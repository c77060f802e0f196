package dev.arc.llm;

/// A language model, whoever runs it: a vendor behind HTTP, the rehearsal, a control arm.
///
/// Implementations are safe to call from many threads at once. A call blocks until the reply is
/// there; retries, rate limits and deadlines are the implementation's own business, so that whoever
/// plays a scenario sees a reply or a final failure.
public interface LanguageModel {

  /// Who answers; printed and stored with each run.
  ModelIdentity identity();

  /// Answers a conversation.
  ///
  /// @throws ModelException when there is no reply to be had; its [ModelException.Kind] says whose
  ///   doing that was
  /// @throws InterruptedException when the caller was asked to stop
  Reply reply(Conversation conversation, CallSettings settings)
      throws ModelException, InterruptedException;
}
