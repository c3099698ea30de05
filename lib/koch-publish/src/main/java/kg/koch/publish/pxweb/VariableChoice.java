package kg.koch.publish.pxweb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one variable.
 *
 * @param codeList the value set the expressions choose from; null: all values
 * @param expressions codes and selection expressions; none takes everything
 */
public record VariableChoice(String variable, @Nullable String codeList, List<String> expressions) {

  public VariableChoice {
    expressions = List.copyOf(expressions);
  }
}
