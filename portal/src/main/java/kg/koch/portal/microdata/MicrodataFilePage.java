package kg.koch.portal.microdata;

import java.util.stream.Collectors;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Microdata;

/**
 * One file of records, and the form to ask for it.
 *
 * @param refused true if a request that was sent lacks something
 */
public record MicrodataFilePage(Frame frame, Microdata.Entry file, boolean refused) {

  /** What the values of a column are, in words. */
  public String values(Microdata.Variable variable) {
    if (variable.coarser() != null) {
      return frame.say(variable.coarser());
    }
    return variable.codes().stream()
        .map(code -> frame.say(code.label()))
        .collect(Collectors.joining("; "));
  }
}
