package kg.koch.synth.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kg.koch.synth.name.Romanization;

/** What stands beside the files: what they are, and the exact rates of every error. */
final class Readme {

  private final RecordSettings settings;
  private final StringBuilder text = new StringBuilder();

  Readme(RecordSettings settings) {
    this.settings = settings;
  }

  String text() {
    text.append(head());
    sources();
    errors();
    spellings();
    text.append(
        "\n## These files\n\n%d records of %d persons, script %s, seed %d.\n"
            .formatted(
                settings.records(),
                settings.persons(),
                settings.script().name().toLowerCase(Locale.ROOT),
                settings.seed()));
    return text.toString();
  }

  private static String head() {
    try (InputStream head = Readme.class.getResourceAsStream("README.md")) {
      if (head == null) {
        throw new IllegalStateException("The README of the made-up records is not packed");
      }
      return new String(head.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void sources() {
    text.append("\n## Sources: shares of records that have a field (assumed)\n\n");
    text.append("| source | of all | pin | document | patronymic | phone | area |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (RecordSource source : RecordSource.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s | %s |\n",
              source.label(),
              source.share,
              source.pin,
              source.document,
              source.patronymic,
              source.phone,
              source.area));
    }
  }

  private void errors() {
    text.append("\n## Errors\n\n| error | share | of | what and why |\n|---|---|---|---|\n");
    for (RecordError error : RecordError.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s |\n",
              error.label(),
              error.share,
              error.of,
              error.reason));
    }
  }

  private void spellings() {
    text.append("\n## Rules for Latin letters: shares of Latin records (assumed)\n\n");
    for (Romanization rules : Romanization.values()) {
      text.append("- ").append(RecordError.label(rules.name())).append(' ');
      text.append(rules.share()).append('\n');
    }
  }
}
