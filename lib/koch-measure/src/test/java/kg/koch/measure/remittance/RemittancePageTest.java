package kg.koch.measure.remittance;

import java.util.List;
import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.remittance.RemittanceAllocation.Corridor;
import kg.koch.measure.remittance.RemittanceAllocation.Weighting;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; its numbers are computed here. */
class RemittancePageTest {

  private static String shares() {
    RemittanceAllocation allocation = new RemittanceAllocation(2000, 0.75);
    List<Corridor> corridors = List.of(new Corridor(600, 12000), new Corridor(400, 1500));
    StringBuilder text = new StringBuilder();
    for (Weighting weighting : Weighting.values()) {
      double[] shares = allocation.shares(corridors, weighting);
      text.append(
          String.format(
              Locale.ROOT,
              "%-26s %6.2f %6.2f%n",
              weighting.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              100 * shares[0],
              100 * shares[1]));
    }
    return text.toString();
  }

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("remittance-allocation", "Remittances by country of origin")
        .answers(
            "From which countries a known total of remittances comes, where corridors are not reported.")
        .formula(
            """
            M(j) migrants in country j, y(j) income per head there, y income per head at home:

            1. by migrants: w(j) = M(j) / sum M;
            2. by migrants and income: w(j) = M(j) y(j) / sum;
            3. by migrants and remittance: w(j) = M(j) r(j) / sum, with r(j) = y where y(j) < y, else y + (y(j) - y)^beta, beta 0.75.
            """)
        .source(
            "Ratha and Shaw, South-South Migration and Remittances, World Bank Working Paper 102 (2007).")
        .example(
            "two countries",
            "600 migrants where income is 12,000 and 400 where it is 1,500; 2,000 at home; a total of 100 (made up).",
            shares())
        .limits(
            "Income per head stands in for what migrants earn. Money that goes by way of a third country is booked there. Migrant counts are as good as the partner's statistics.")
        .notWhen("Not where transfer systems report by country: show theirs, and this beside it.")
        .command("`./koch remittances --migrants FILE`; see `./koch remittances --help`.")
        .isInTheDocuments();
  }
}
