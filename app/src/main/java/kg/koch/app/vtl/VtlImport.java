package kg.koch.app.vtl;

import fr.insee.vtl.parser.VtlLexer;
import fr.insee.vtl.parser.VtlParser;
import fr.insee.vtl.parser.VtlParser.DefDatapointRulesetContext;
import fr.insee.vtl.parser.VtlParser.DefineExpressionContext;
import fr.insee.vtl.parser.VtlParser.ErLevelContext;
import fr.insee.vtl.parser.VtlParser.RuleItemDatapointContext;
import fr.insee.vtl.parser.VtlParser.SignatureContext;
import fr.insee.vtl.parser.VtlParser.StatementContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kg.koch.app.vtl.VtlRule.VtlComparison;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.RuleFile;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Severity;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;

/**
 * Datapoint rulesets of VTL as rules of a source.
 *
 * <p>Guarantees: a row breaks the rule where VTL finds it false; where VTL finds it unknown, for a
 * value is missing, neither objects. A consequence of several parts becomes several rules. Without
 * an error level a rule rejects; of the texts, "Error" and "E" reject, "Warning" and "W" warn;
 * numbers reject from the one given.
 */
public final class VtlImport {

  private final String file;
  private final SourceLayout layout;
  private final Catalog catalog;
  private final @Nullable Integer errorsFrom;

  /**
   * @param file name of the script, for messages
   * @param errorsFrom least number of an error level that rejects; null: numbers are refused
   */
  public VtlImport(
      String file, SourceLayout layout, Catalog catalog, @Nullable Integer errorsFrom) {
    this.file = file;
    this.layout = layout;
    this.catalog = catalog;
    this.errorsFrom = errorsFrom;
  }

  /**
   * The rules as a source would declare them, in YAML.
   *
   * @throws BadInputException with the place in the script, if it is no VTL or has what a rule
   *     cannot say
   */
  public String yaml(String script) {
    StringBuilder yaml = new StringBuilder("rules:\n");
    List<VtlRule> rules = new ArrayList<>();
    for (StatementContext statement : parsed(script).statement()) {
      rules.addAll(ruleset(statement));
    }
    if (rules.isEmpty()) {
      throw new BadInputException(
          Place.file(file),
          "a statement 'define datapoint ruleset ... end datapoint ruleset;'",
          "none",
          "Add one.");
    }
    for (VtlRule rule : rules) {
      requireDeclarable(rule);
      yaml.append(rule.yaml());
    }
    RuleFile.read(file, yaml.toString(), layout, catalog);
    return yaml.toString();
  }

  /** The catalog's own reading decides; its fault is told at the rule's line in the script. */
  private void requireDeclarable(VtlRule rule) {
    try {
      RuleFile.read(rule.id(), "rules:\n" + rule.yaml(), layout, catalog);
    } catch (BadInputException fault) {
      throw new BadInputException(
          Place.line(file, rule.line()),
          "a rule that source %s can have".formatted(layout.id()),
          String.valueOf(fault.getMessage()),
          "Correct the script.");
    }
  }

  private VtlParser.StartContext parsed(String script) {
    BaseErrorListener refusing =
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              Recognizer<?, ?> recognizer,
              @Nullable Object symbol,
              int line,
              int character,
              String message,
              @Nullable RecognitionException cause) {
            throw new BadInputException(
                Place.line(file, line),
                "VTL 2.1",
                "%s at character %d".formatted(message, character + 1),
                "Correct the script.");
          }
        };
    VtlLexer lexer = new VtlLexer(CharStreams.fromString(script));
    lexer.removeErrorListeners();
    lexer.addErrorListener(refusing);
    VtlParser parser = new VtlParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(refusing);
    return parser.start();
  }

  private List<VtlRule> ruleset(StatementContext statement) {
    if (!(statement instanceof DefineExpressionContext definition)
        || !(definition.defOperators() instanceof DefDatapointRulesetContext ruleset)) {
      throw VtlFault.of(file, statement, "define datapoint ruleset");
    }
    VtlConditions conditions = new VtlConditions(file, new VtlSides(file, aliases(ruleset)));
    List<VtlRule> rules = new ArrayList<>();
    int number = 0;
    for (RuleItemDatapointContext item : ruleset.ruleClauseDatapoint().ruleItemDatapoint()) {
      number++;
      String name =
          item.ruleName == null
              ? ruleset.rulesetID().getText() + "-" + number
              : item.ruleName.getText();
      rules.addAll(rules(name, item, conditions));
    }
    return rules;
  }

  private Map<String, String> aliases(DefDatapointRulesetContext ruleset) {
    if (ruleset.rulesetSignature().VARIABLE() == null) {
      throw VtlFault.of(file, ruleset.rulesetSignature(), "a ruleset on variables");
    }
    Map<String, String> aliases = new LinkedHashMap<>();
    for (SignatureContext variable : ruleset.rulesetSignature().signature()) {
      String field = variable.varID().getText();
      aliases.put(variable.alias() == null ? field : variable.alias().getText(), field);
    }
    return aliases;
  }

  private List<VtlRule> rules(
      String name, RuleItemDatapointContext item, VtlConditions conditions) {
    List<VtlComparison> when =
        item.antecedentContiditon == null ? List.of() : conditions.all(item.antecedentContiditon);
    List<VtlComparison> asked = conditions.all(item.consequentCondition);
    List<VtlRule> rules = new ArrayList<>();
    for (VtlComparison one : asked) {
      rules.add(
          new VtlRule(
              asked.size() == 1 ? name : name + "-" + (rules.size() + 1),
              one,
              when,
              severity(item.erLevel()),
              item.erCode() == null ? null : VtlSides.text(item.erCode().constant()),
              item.getStart().getLine()));
    }
    return rules;
  }

  private Severity severity(@Nullable ErLevelContext level) {
    if (level == null) {
      return Severity.ERROR;
    }
    String text = VtlSides.text(level.constant()).toLowerCase(Locale.ROOT);
    if (level.constant().INTEGER_CONSTANT() != null && errorsFrom != null) {
      return Long.parseLong(text) >= errorsFrom ? Severity.ERROR : Severity.WARNING;
    }
    return switch (text) {
      case "error", "e" -> Severity.ERROR;
      case "warning", "w" -> Severity.WARNING;
      default ->
          throw VtlFault.of(
              file, level, "errorlevel \"Error\" or \"Warning\", or a number and --errors-from");
    };
  }
}
