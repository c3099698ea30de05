# Designs and estimators with Taylor variance.
data(api)
data(fpc)
data(hospital)
data(crowd)
data(scd)
data(nhanes)
data(mu284)
data(election)
data(yrbs)

api_figures <- function(design) {
  types <- c("E", "H", "M")
  list(
    "mean(api00)" = mean_of(design, "api00"),
    "total(enroll)" = total_of(design, "enroll"),
    "count()" = count_of(design),
    "ratio(api.stu, enroll)" = ratio_of(design, "api.stu", "enroll"),
    "proportion(stype)" = proportion_of(design, "stype", types),
    "quantile(api00, 0.1, 0.25, 0.5, 0.75, 0.9)" = quantile_of(design, "api00", c(0.1, 0.25, 0.5, 0.75, 0.9)),
    "median(enroll)" = quantile_of(design, "enroll", 0.5),
    "mean(api00) by stype" = by(design, "stype", function(d) mean_of(d, "api00")),
    "total(enroll) by stype" = by(design, "stype", function(d) total_of(d, "enroll")),
    "count() by sch.wide" = by(design, "sch.wide", count_of),
    "ratio(api.stu, enroll) by sch.wide" = by(design, "sch.wide", function(d) ratio_of(d, "api.stu", "enroll")),
    "median(api00) by comp.imp" = by(design, "comp.imp", function(d) quantile_of(d, "api00", 0.5)),
    "mean(api00) by sch.wide, comp.imp" = by(design, c("sch.wide", "comp.imp"), function(d) mean_of(d, "api00")),
    "proportion(sch.wide) by stype" = by(design, "stype", function(d) proportion_of(d, "sch.wide", c("No", "Yes"))),
    "mean(api99) where meals > 50 and stype = E" = mean_of(subset(design, meals > 50 & stype == "E"), "api99"),
    "mean(api99) where stype != E" = mean_of(subset(design, stype != "E"), "api99")
  )
}

srs <- svydesign(id = ~1, fpc = ~fpc, weights = ~pw, data = apisrs)
stratified <- svydesign(id = ~1, strata = ~stype, fpc = ~fpc, weights = ~pw, data = apistrat)
clustered <- svydesign(id = ~dnum, fpc = ~fpc, weights = ~pw, data = apiclus1)
two_stage <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2)

compare("apisrs", apisrs, c("--fpc", "fpc", "--weight", "pw"), api_figures(srs))
compare("apistrat", apistrat, c("--strata", "stype", "--fpc", "fpc", "--weight", "pw"), api_figures(stratified))
compare("apiclus1", apiclus1, c("--cluster", "dnum", "--fpc", "fpc", "--weight", "pw"), api_figures(clustered))
compare("apiclus2, two stages, weights from populations", apiclus2,
  c("--cluster", "dnum", "--cluster2", "snum", "--fpc", "fpc1", "--fpc2", "fpc2"), api_figures(two_stage))
compare("apiclus2, with replacement", apiclus2, c("--cluster", "dnum", "--weight", "pw"),
  api_figures(svydesign(id = ~dnum + snum, weights = ~pw, data = apiclus2)))
compare("apiclus2, population of the first stage alone", apiclus2,
  c("--cluster", "dnum", "--fpc", "fpc1", "--weight", "pw"),
  api_figures(svydesign(id = ~dnum, fpc = ~fpc1, weights = ~pw, data = apiclus2)))
apistrat$drawn <- with(apistrat, ave(fpc, stype, FUN = length) / fpc)
compare("apistrat, shares drawn", apistrat, c("--strata", "stype", "--fpc", "drawn"),
  api_figures(svydesign(id = ~1, strata = ~stype, fpc = ~drawn, data = apistrat)))

for (interval in c("t", "beta")) {
  compare(paste("apiclus1, interval", interval), apiclus1,
    c("--cluster", "dnum", "--fpc", "fpc", "--weight", "pw", "--proportion-interval", interval,
      "--quantile-interval", interval),
    list(
      "proportion(stype)" = proportion_of(clustered, "stype", c("E", "H", "M"), interval),
      "proportion(sch.wide = Yes)" = proportion_of(clustered, "sch.wide", "Yes", interval),
      "quantile(api00, 0.2, 0.5)" = quantile_of(clustered, "api00", c(0.2, 0.5),
        if (interval == "t") "mean" else "beta")))
}
compare("apiclus1, quantile by logit", apiclus1,
  c("--cluster", "dnum", "--fpc", "fpc", "--weight", "pw", "--quantile-interval", "logit"),
  list("quantile(api00, 0.2, 0.5)" = quantile_of(clustered, "api00", c(0.2, 0.5), "xlogit")))
compare("apiclus1, level 0.9", apiclus1,
  c("--cluster", "dnum", "--fpc", "fpc", "--weight", "pw", "--level", "0.9"),
  list("mean(api00)" = mean_of(clustered, "api00", level = 0.9)))
compare("apiclus1, design effect with replacement", apiclus1,
  c("--cluster", "dnum", "--fpc", "fpc", "--weight", "pw", "--design-effect", "with_replacement"),
  list("mean(api00)" = mean_of(clustered, "api00", deff = "replace"),
    "total(enroll)" = total_of(clustered, "enroll", deff = "replace")))

fpc_figures <- function(design) list("mean(x)" = mean_of(design, "x"), "total(x)" = total_of(design, "x"))
compare("fpc, with replacement", fpc, c("--strata", "stratid", "--cluster", "psuid", "--weight", "weight"),
  fpc_figures(svydesign(id = ~psuid, strata = ~stratid, weights = ~weight, data = fpc, nest = TRUE)))
compare("fpc, without replacement", fpc,
  c("--strata", "stratid", "--cluster", "psuid", "--weight", "weight", "--fpc", "Nh"),
  fpc_figures(svydesign(id = ~psuid, strata = ~stratid, weights = ~weight, data = fpc, nest = TRUE, fpc = ~Nh)))

compare("hospital", hospital, c("--strata", "oblevel", "--fpc", "tothosp", "--weight", "weighta"), {
  design <- svydesign(id = ~1, strata = ~oblevel, fpc = ~tothosp, weights = ~weighta, data = hospital)
  list("total(births)" = total_of(design, "births"), "mean(births)" = mean_of(design, "births"),
    "mean(births) by oblevel" = by(design, "oblevel", function(d) mean_of(d, "births")))
})
compare("crowd", crowd, c("--strata", "stratum", "--cluster", "cluster", "--weight", "weight"), {
  design <- svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, data = crowd, nest = TRUE)
  list("proportion(rooms)" = proportion_of(design, "rooms", sort(unique(crowd$rooms))),
    "mean(person)" = mean_of(design, "person"), "ratio(person, rooms)" = ratio_of(design, "person", "rooms"))
})
scd$one <- 1
compare("scd", scd, c("--strata", "ESA", "--cluster", "ambulance", "--weight", "one"), {
  design <- svydesign(id = ~ambulance, strata = ~ESA, prob = ~one, data = scd, nest = TRUE)
  list("mean(alive)" = mean_of(design, "alive"), "total(arrests)" = total_of(design, "arrests"),
    "ratio(alive, arrests)" = ratio_of(design, "alive", "arrests"))
})
compare("mu284, two stages", mu284, c("--cluster", "id1", "--fpc", "n1", "--cluster2", "id2", "--fpc2", "n2"), {
  design <- svydesign(id = ~id1 + id2, fpc = ~n1 + n2, data = mu284)
  list("mean(y1)" = mean_of(design, "y1"), "total(y1)" = total_of(design, "y1"), "count()" = count_of(design))
})
nhanes_design <- svydesign(id = ~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes)
nhanes_options <- c("--strata", "SDMVSTRA", "--cluster", "SDMVPSU", "--weight", "WTMEC2YR")
nhanes_figures <- function(design) {
  list("mean(HI_CHOL)" = mean_of(design, "HI_CHOL"), "total(HI_CHOL)" = total_of(design, "HI_CHOL"),
    "mean(HI_CHOL) by race, RIAGENDR" = by(design, c("race", "RIAGENDR"), function(d) mean_of(d, "HI_CHOL")),
    "proportion(race) by agecat" = by(design, "agecat", function(d) proportion_of(d, "race", 1:4)))
}
compare("nhanes, answers missing", nhanes, nhanes_options, nhanes_figures(nhanes_design))
compare("yrbs", yrbs, c("--strata", "stratum", "--cluster", "psu", "--weight", "weight"), {
  design <- svydesign(id = ~psu, strata = ~stratum, weights = ~weight, data = yrbs, nest = TRUE)
  list("mean(qn8)" = mean_of(design, "qn8"), "proportion(qn8)" = proportion_of(design, "qn8", 1:2))
})
election_pps$w <- 1 / election_pps$p
compare("election_pps, with replacement", election_pps, c("--weight", "w"), {
  design <- svydesign(id = ~1, weights = ~w, data = election_pps)
  list("total(Bush)" = total_of(design, "Bush"), "total(Kerry)" = total_of(design, "Kerry"),
    "ratio(Bush, votes)" = ratio_of(design, "Bush", "votes"))
})

# Strata with one cluster: apistrat with all but one school of a type left out.
alone <- apistrat[apistrat$stype != "H" | !duplicated(apistrat$stype), ]
for (lonely in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = lonely)
  design <- svydesign(id = ~1, strata = ~stype, fpc = ~fpc, weights = ~pw, data = alone)
  compare(paste("apistrat, one lonely stratum:", lonely), alone,
    c("--strata", "stype", "--fpc", "fpc", "--weight", "pw", "--lonely", lonely),
    list("mean(api00)" = mean_of(design, "api00"), "total(enroll)" = total_of(design, "enroll"),
      "ratio(api.stu, enroll)" = ratio_of(design, "api.stu", "enroll"),
      "mean(api00) by sch.wide" = by(design, "sch.wide", function(d) mean_of(d, "api00"))))
}
options(survey.lonely.psu = "fail")
