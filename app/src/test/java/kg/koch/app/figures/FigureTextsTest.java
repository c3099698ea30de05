package kg.koch.app.figures;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.catalog.FigureDeclarationsReader;
import kg.koch.check.figures.FigureRuleName;
import kg.koch.check.figures.UnitKind;
import kg.koch.publish.bundle.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule can be said in every language. */
class FigureTextsTest {

  private static final FigureDeclarations DECLARED =
      new FigureDeclarationsReader(new CatalogFolder(CatalogFolder.findAbove(Path.of("")))).read();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRuleHasItsReasonAndWhatToDo(Language language) {
    FigureTexts texts = new FigureTexts(language, DECLARED);
    List<String> values = Collections.nCopies(6, "1");
    for (FigureRuleName rule : FigureRuleName.values()) {
      assertThatCode(() -> texts.of(rule.id() + ".reason", values.toArray()))
          .doesNotThrowAnyException();
      assertThatCode(() -> texts.toDo(rule)).doesNotThrowAnyException();
    }
    for (UnitKind kind : UnitKind.values()) {
      assertThatCode(() -> texts.of("kind." + kind)).doesNotThrowAnyException();
    }
  }
}
