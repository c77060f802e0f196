package dev.arc.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonguesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "German | Du bist ein Buchhalter. Alle Beträge sind in Euro, und das Datum steht auf der Rechnung.",
        "French | Vous êtes un assistant. Les montants sont en euros et les dates sont dans le format français.",
        "Spanish | Eres un asistente para los clientes. Los precios están en euros y las fechas son del año en curso.",
        "Italian | Sei un assistente per gli ordini. I prezzi sono in euro e le date non sono della settimana.",
        "Portuguese | Você é um assistente para os clientes. Os preços são em reais e as datas não são em inglês.",
        "Dutch | Je bent een assistent voor de klanten van het hotel. Alle bedragen zijn in euro.",
        "Chinese | 你是一个财务助手。所有金额都是人民币。",
        "Japanese | あなたは経理アシスタントです。金額はすべて円です。",
        "Korean | 당신은 회계 담당자입니다. 모든 금액은 원화입니다.",
        "a language in Cyrillic letters | Ты бухгалтер. Все суммы указаны в рублях.",
      })
  void aPromptInAnotherLanguageIsTold(String language, String prompt) {
    assertThat(Tongues.foreign(prompt)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You are a clerk. All amounts are in euros.",
        "Translate the user's text to German: \"Der Hund und die Katze sind nicht da.\" Do not add to it, and never explain.",
        "Answer in Chinese. Greet with 你好 and say 谢谢 at the end.",
        "Invoices of De La Cruz y Hijos.",
        "SELECT * FROM orders",
        "",
      })
  void englishAndTooLittleToTellAreNot(String prompt) {
    assertThat(Tongues.foreign(prompt)).isEmpty();
  }
}
