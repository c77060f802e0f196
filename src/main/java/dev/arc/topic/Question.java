package dev.arc.topic;

import java.util.Set;

/// Something that a text asks of the user.
///
/// @param topics ids of what is asked about
/// @param offer whether it offers more work rather than asking for something that is needed
/// @param request whether it is put as a request (`please tell me …`) rather than as a question
public record Question(String text, Set<String> topics, boolean offer, boolean request) {

  public Question {
    topics = Set.copyOf(topics);
  }
}
