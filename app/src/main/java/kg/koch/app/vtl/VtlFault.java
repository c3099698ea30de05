package kg.koch.app.vtl;

import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Refusals with the place in the script. */
final class VtlFault {

  private VtlFault() {}

  static BadInputException of(String file, ParserRuleContext at, String expected) {
    Token start = at.getStart();
    return new BadInputException(
        Place.line(file, start.getLine()),
        expected,
        "'%s' at character %d".formatted(at.getText(), start.getCharPositionInLine() + 1),
        "Write it as a comparison of fields, or leave the rule out.");
  }
}
