package kg.koch.app.forms.internal;

import java.util.List;

/**
 * An answer on an office's page.
 *
 * @param name of the field in the page's form; empty if it cannot be changed
 * @param input text, number, decimal, date, select, several or file
 * @param wrong what the field expects, if what was typed is not it; else empty
 */
public record OfficeField(
    String name, String label, String value, String input, List<Choice> choices, String wrong) {

  public OfficeField {
    choices = List.copyOf(choices);
  }

  /** A code one may choose. */
  public record Choice(String code, String label, boolean chosen) {}
}
