package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.TableDefinition;
import kg.koch.measure.survey.expression.Condition;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.expression.ExpressionParser;
import kg.koch.measure.survey.expression.Figure;
import org.junit.jupiter.api.Test;

/** The figures the code lists declare can be read, and ask what the sources have. */
class DeclaredFiguresTest {

  private final Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));

  private List<TableDefinition> surveys() {
    return catalog.tables().values().stream()
        .filter(table -> table.sourceStatus().equals(TableDefinition.SURVEY))
        .toList();
  }

  private Stream<EstimateRequest> figures(TableDefinition table) {
    return table.dimensions().stream()
        .filter(use -> !use.codeList().equals(TableDefinition.PERIODS))
        .flatMap(use -> catalog.codeList(use.codeList()).codes().stream())
        .map(Code::properties)
        .filter(properties -> properties.containsKey(TableDefinition.FIGURE))
        .map(properties -> ExpressionParser.parse(properties.get(TableDefinition.FIGURE)));
  }

  private static Set<String> variables(EstimateRequest request) {
    Set<String> names = new TreeSet<>();
    if (request.figure() instanceof Figure.RatioOf ratio) {
      names.addAll(List.of(ratio.numerator(), ratio.denominator()));
    } else if (!(request.figure() instanceof Figure.Count)) {
      names.add(request.figure().variable());
    }
    request.where().stream().map(Condition::variable).forEach(names::add);
    return names;
  }

  @Test
  void everyFigureAsksOnlyFieldsOfItsSource() {
    assertThat(surveys()).hasSize(8);
    for (TableDefinition table : surveys()) {
      Set<String> fields =
          catalog.source(table.sources().get(0)).fields().stream()
              .map(SourceLayout.Field::name)
              .collect(Collectors.toSet());
      assertThat(figures(table))
          .as(table.id())
          .isNotEmpty()
          .allSatisfy(figure -> assertThat(fields).containsAll(variables(figure)));
    }
  }

  /**
   * A cell has room for one figure: no breakdown, no several quantiles, no share without its
   * answer.
   */
  @Test
  void everyFigureAsksForOneFigureOnly() {
    for (TableDefinition table : surveys()) {
      assertThat(figures(table))
          .as(table.id())
          .allSatisfy(
              figure -> {
                assertThat(figure.by()).isEmpty();
                assertThat(figure.figure()).isNotInstanceOf(Figure.QuantileOf.class);
                if (figure.figure() instanceof Figure.ProportionOf share) {
                  assertThat(share.category()).isNotNull();
                }
              });
    }
  }
}
