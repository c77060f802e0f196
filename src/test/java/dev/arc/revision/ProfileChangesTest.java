package dev.arc.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.arc.format.AgentProfiles;
import dev.arc.profile.AgentProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileChangesTest {
  private static final String TEXT =
      """
      name: clerk
      job: Files invoices.
      model: gpt-4.1
      temperature: 0.1
      assumptions:
        - Amounts are in US dollars
        - Users are honest
      system_prompt: |
        You file invoices.
        - All amounts are in US dollars unless the currency is stated.
        - Be brief.
      tools:
        - name: file
          description: Files an invoice.
          parameters:
            type: object
            properties:
              amount: {type: number}
              note: {type: string}
            required: [amount]
        - name: mail
          description: Sends a mail.
      use_cases:
        - Invoices of suppliers
      performance_targets:
        max_steps: 6
      compliance:
        confirm: payments
      """;

  @Test
  void sameProfilesDifferInNothing() {
    assertThat(changes(TEXT)).isEmpty();
    assertThat(changes("# other comment\n" + TEXT)).isEmpty();
  }

  @Test
  void rulePutInOtherWordsIsToldWithItsLine() {
    assertThat(
            changes(
                TEXT.replace(
                    "are in US dollars unless the currency is stated",
                    "are in the currency that is stated")))
        .containsExactly(
            new Change(
                "rule",
                10,
                "says \"All amounts are in the currency that is stated.\" where it said \"All amounts are in US dollars unless the currency is stated.\""));
  }

  @Test
  void rulesThatCameAndWentAreTold() {
    assertThat(changes(TEXT.replace("  - Be brief.\n", "  - Never guess a currency.\n")))
        .containsExactly(
            new Change("rule", 11, "says in addition \"Never guess a currency.\""),
            new Change("rule", 11, "no longer says \"Be brief.\""));
  }

  @Test
  void otherOrderIsNoOtherRule() {
    var swapped =
        TEXT.replace("  - Be brief.\n", "")
            .replace("  - All amounts", "  - Be brief.\n  - All amounts");

    assertThat(changes(swapped))
        .extracting(Change::what, Change::line)
        .containsExactly(tuple("prompt", 10));
  }

  @Test
  void toolsAreComparedByNameAndParameter() {
    var other =
        TEXT.replace(
                "amount: {type: number}",
                "amount: {type: string}\n        currency: {type: string}")
            .replace("        note: {type: string}\n", "")
            .replace("required: [amount]", "required: [currency]")
            .replace("Files an invoice", "Files one invoice")
            .replace("name: mail", "name: call");

    assertThat(changes(other))
        .extracting(Change::says)
        .containsExactly(
            "file is described as \"Files one invoice.\", and was as \"Files an invoice.\"",
            "file changes: type of the parameter amount is now \"string\", and was \"number\"",
            "file no longer needs the parameter amount",
            "file takes the parameter currency in addition",
            "file no longer takes the parameter note",
            "has the tool call in addition",
            "no longer has the tool mail");
  }

  @Test
  void everythingElseIsToldByItsName() {
    var other =
        TEXT.replace("gpt-4.1", "gpt-5")
            .replace("temperature: 0.1", "temperature: 0.5")
            .replace("Amounts are in US dollars\n", "Amounts are in euros\n")
            .replace("Files invoices.", "Files and pays invoices.")
            .replace("Invoices of suppliers", "Refunds")
            .replace("max_steps: 6", "max_steps: 9")
            .replace("confirm: payments", "refuse: payments");

    assertThat(changes(other))
        .containsExactly(
            new Change(
                "assumption",
                6,
                "says \"Amounts are in euros\" where it said \"Amounts are in US dollars\""),
            new Change("model", 0, "the model is now gpt-5, and was gpt-4.1"),
            new Change("setting", 0, "temperature is now 0.5, and was 0.1"),
            new Change(
                "job", 2, "the job is now Files and pays invoices., and was Files invoices."),
            new Change("use_case", 24, "says in addition \"Refunds\""),
            new Change("use_case", 24, "no longer says \"Invoices of suppliers\""),
            new Change("compliance", 28, "refuse is now \"payments\", and was not given"),
            new Change("compliance", 28, "confirm is no longer given; it was \"payments\""),
            new Change("target", 26, "max_steps is now 9, and was 6"));
  }

  private static List<Change> changes(String later) {
    return ProfileChanges.between(read(TEXT), read(later));
  }

  private static AgentProfile read(String text) {
    return AgentProfiles.read("clerk.yaml", text).profile().orElseThrow();
  }
}
