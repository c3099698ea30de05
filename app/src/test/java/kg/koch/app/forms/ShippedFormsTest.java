package kg.koch.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.openrosa.FormQuestion;
import kg.koch.openrosa.FormQuestionReader;
import kg.koch.openrosa.xlsform.FormConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of the catalog, as they are shipped. */
class ShippedFormsTest {

  private static final Path FOLDER = CatalogFolder.findAbove(Path.of(""));
  private static final Catalog CATALOG = CatalogFolder.read(FOLDER);
  private static final Pattern FAITH_OR_IDEOLOGY =
      Pattern.compile(
          "religio|ideolog|конфесси|религи|идеолог|дини|диний", Pattern.CASE_INSENSITIVE);

  @TempDir Path files;

  static Stream<DeclaredForm> forms() {
    return DeclaredForms.read(FOLDER, CATALOG).forms().stream();
  }

  @Test
  void fourFormsAreShippedAndEachFeedsASource() {
    assertThat(forms().map(DeclaredForm::id))
        .containsExactly("baseline-mobility", "household-visit", "returnee-survey", "village-card");
    assertThat(forms()).allMatch(form -> form.findMapping().isPresent());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theEngineOfCollectOpensItAndGoesToItsEnd(DeclaredForm form) throws Exception {
    var opened = CollectEngine.open(form.converted().xform(), form.folder().resolve("media"));
    CollectEngine.goThrough(opened);
    assertThat(CollectEngine.finished(opened)).contains("id=\"" + form.id() + "\"");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyQuestionAndChoiceIsInThreeLanguages(DeclaredForm form) {
    for (FormQuestion question : FormQuestionReader.read(form.converted().xform())) {
      assertThat(question.labels().keySet())
          .as(question.path())
          .containsExactlyInAnyOrder("Kyrgyz (ky)", "Russian (ru)", "English (en)");
      assertThat(question.labels().values()).as(question.path()).doesNotContain("");
      assertThat(question.options())
          .as(question.path())
          .allMatch(option -> Set.copyOf(option.labels().values()).size() >= 1);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noQuestionIsOfReligionOrIdeologyOrAsksForAName(DeclaredForm form) throws Exception {
    try (Stream<Path> sheets = Files.list(form.folder())) {
      for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
        assertThat(FAITH_OR_IDEOLOGY.matcher(Files.readString(sheet)).find())
            .as(sheet.toString())
            .isFalse();
      }
    }
    assertThat(FormQuestionReader.read(form.converted().xform()).stream().map(FormQuestion::path))
        .noneMatch(path -> path.matches(".*/(name|pin|surname|passport|phone)"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theExcelWorkbookIsTheSameForm(DeclaredForm form) throws Exception {
    Path book = files.resolve(form.id() + ".xlsx");
    Files.write(book, WorkbookFile.excel(form.folder(), CATALOG));
    assertThat(FormConverter.convert(WorkbookFile.read(book)).xform())
        .isEqualTo(form.converted().xform());
  }

  @Test
  void choicesFromACodeListAreTheCodesADeliveryMayHold() {
    DeclaredForm form =
        forms().filter(one -> one.id().equals("returnee-survey")).findFirst().orElseThrow();
    List<String> codes =
        FormQuestionReader.read(form.converted().xform()).stream()
            .filter(question -> question.path().endsWith("/reason"))
            .flatMap(question -> question.options().stream())
            .map(FormQuestion.Option::code)
            .toList();
    assertThat(codes)
        .containsExactlyElementsOf(
            CATALOG.codeList("return-reasons").reportable().stream().map(one -> one.id()).toList());
  }
}
