package kg.koch.check.figures;

import java.util.List;
import java.util.stream.Collectors;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; what is found is found here. */
class FigureRulesPageTest {

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("figure-rules", "Checking published figures")
        .answers(
            "Which of the figures that agencies, projects and the press print of migration cannot be, or are to be doubted, and why. For whoever publishes them, before; for whoever uses them, after.")
        .formula(
            """
            A figure is understood first: its indicator, period, area, breakdown (dimension and value), unit with its thousand or million, and what is written beside it. Rounding is half a unit of its last digit; zeros at the end of a whole number are no digits beyond the third. Then every figure is held against others of the same file and against what is declared in `catalog/figures/`.

            | rule | finds | impossible |
            |---|---|---|
            | part-over-whole | a figure larger than one that says less (all citizens, both sexes, the country) of the same indicator and period | yes |
            | parts-sum | parts that share nobody and do not add up to the whole within their rounding; a list of countries without "other" only where less than 7 % is missing and that is more than the smallest part listed | yes |
            | rates-add-up | a rate of the whole that is the sum of its parts' rates: shares of a total printed as rates | yes |
            | rate-outside-parts | a rate of the whole outside those of all its parts | yes |
            | magnitude | more persons than live there, or a population far from what is known of it | yes |
            | share-of-population | more than the declared share of the area's people | no |
            | range | outside what the indicator, or any share, can be | yes |
            | decimal-lost | 9 to 11.5 times the median of its series, or a part of it as small (shares, rates, years) | yes |
            | unit | a unit the indicator is not in | yes |
            | carried-forward | a value of five digits or more that stands for three periods or more | no |
            | percent-recomputed | a percentage that is not what its numbers give, printed with it or beside it | yes |
            | rate-recomputed | a rate more than 6 % from count over population, for less than a year also as if it were one | yes |
            | identity | natural increase that is not births less deaths, growth that is not the change of the stock, by more than 2 % and rounding | yes |
            | directions | over a year, one direction of crossings more than a tenth larger than the other | no |
            | several-values | several values of one figure with no definition, vintage or territory to tell them apart | no |
            | concept | an indicator that means nothing without its definition, printed without | no |
            | windows | rounds that look back on windows of different length, as one series | no |
            | break | a change in a year that people cannot make; the declared break of the series (census, territory) is named | no |
            """)
        .source(
            "The rules follow from arithmetic and from the errors below. Identities of population: United Nations (2014), Principles and Recommendations for a Vital Statistics System, Rev. 3. Plausibility checks in general: UNECE (2020), Glossary of terms on statistical data editing; Eurostat (2018), Methodology for data validation 2.0, section 4 (validation levels 1 to 3).")
        .example(
            "errors that were printed",
            "Figures of official publications and the press, 2016 to 2025, with their sources in the tests of this method; where only the pattern is known, the numbers are made up and say so. Seventeen kinds of error are known; each is found, and none of the correct figures beside them.",
            found())
        .limits(
            """
            - A figure without a finding need not be right.
            - Words of indicators that are not declared are compared as they are written: "moves" and "relocations" are two indicators.
            - Populations declared are of the country by year and of its nine territories in 2022; a district is held against its oblast.
            - One of two figures is named that cannot both be; which of them is wrong is for people to find out.
            """)
        .notWhen(
            "For records: their rules are declared with each source (see check-rules). For tables of Köch's own releases, which add up by construction.")
        .command(
            "`./koch check figures FILE`, `--language ky|ru|en`, `--out FILE`; a table (indicator, period, value, and as known area, breakdown, unit, source, definition, vintage, territory, note) or SDMX-CSV.")
        .isInTheDocuments();
  }

  private static String found() {
    List<FigureRows.Written> printed = FigureRows.resource("published-errors.csv");
    return FigureRows.check(printed).stream()
        .map(FigureRulesPageTest::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(FigureFinding finding) {
    Figure figure = finding.figure();
    return "%s, %s %s%s: %s -> %s (%s)"
        .formatted(
            figure.indicator(),
            figure.area(),
            figure.period().shown(),
            figure.breakdown().terms().isEmpty() ? "" : ", " + figure.breakdown().shown(),
            figure.value().toPlainString(),
            finding.rule().id(),
            String.join("; ", finding.values()));
  }
}
