package org.afferent.systemtests;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency lines of docs/architecture.md and the rule that the core has no clock. */
@AnalyzeClasses(packages = "org.afferent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MODEL = "org.afferent.model..";
    private static final String NORMALIZE = "org.afferent.normalize..";
    private static final String DEDUP = "org.afferent.dedup..";
    private static final String ENRICH = "org.afferent.enrich..";
    private static final String WIRE = "org.afferent.wire..";
    private static final String CONTRACT = "org.afferent.news..";
    private static final String STREAMS = "org.afferent.streams..";
    private static final String PRODUCERS = "org.afferent.producers..";
    private static final String REPLAY = "org.afferent.replay..";
    private static final String DIFF = "org.afferent.diff..";
    private static final String ARCHIVE = "org.afferent.archive..";
    private static final String EMBEDDED = "org.afferent.embedded..";
    private static final String CLIENT = "org.afferent.client..";
    private static final String SINKS = "org.afferent.sinks..";
    private static final String INSPECT = "org.afferent.inspect..";
    private static final String MONITOR = "org.afferent.monitor..";
    private static final String CLI = "org.afferent.cli..";

    @ArchTest
    static final ArchRule theModelKnowsTheJdkOnly = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", MODEL);

    @ArchTest
    static final ArchRule normalizeKnowsOnlyTheModel = noClasses()
            .that()
            .resideInAPackage(NORMALIZE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DEDUP, ENRICH, WIRE, CONTRACT, STREAMS, PRODUCERS, CLIENT, SINKS, EMBEDDED, CLI);

    @ArchTest
    static final ArchRule dedupKnowsOnlyTheModel = noClasses()
            .that()
            .resideInAPackage(DEDUP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NORMALIZE, ENRICH, WIRE, CONTRACT, STREAMS, PRODUCERS, CLIENT, SINKS, EMBEDDED, CLI);

    @ArchTest
    static final ArchRule enrichKnowsOnlyTheModel = noClasses()
            .that()
            .resideInAPackage(ENRICH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NORMALIZE, DEDUP, WIRE, CONTRACT, STREAMS, PRODUCERS, CLIENT, SINKS, EMBEDDED, CLI);

    @ArchTest
    static final ArchRule theCoreHasNoKafkaNoNetworkAndNoLog = noClasses()
            .that()
            .resideInAnyPackage(MODEL, NORMALIZE, DEDUP, ENRICH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "java.net.http..",
                    "java.sql..");

    @ArchTest
    static final ArchRule theTopologyHasNoNetworkAndNoDatabase = noClasses()
            .that()
            .resideInAPackage(STREAMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.net", "java.sql..", PRODUCERS, CLIENT, SINKS, EMBEDDED, CLI);

    @ArchTest
    static final ArchRule theEdgesKnowTheModelAndTheWire = noClasses()
            .that()
            .resideInAnyPackage(PRODUCERS, EMBEDDED, WIRE, DIFF, ARCHIVE, INSPECT, MONITOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NORMALIZE, DEDUP, ENRICH, STREAMS, CLIENT, SINKS, CLI);

    @ArchTest
    static final ArchRule subscribersKnowTheModelAndTheWire = noClasses()
            .that()
            .resideInAnyPackage(CLIENT, SINKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NORMALIZE, DEDUP, ENRICH, STREAMS, PRODUCERS, EMBEDDED, CLI);

    @ArchTest
    static final ArchRule theClientKnowsNoTarget = noClasses()
            .that()
            .resideInAPackage(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SINKS, "java.sql..", "java.net.http..");

    @ArchTest
    static final ArchRule noSinkKnowsAnother =
            slices().matching("org.afferent.sinks.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule replayKnowsTheStreamAndTheWireButNoRules = noClasses()
            .that()
            .resideInAPackage(REPLAY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NORMALIZE, DEDUP, ENRICH, PRODUCERS, DIFF, ARCHIVE, EMBEDDED, CLI);

    static final ArchRule askingTheTopicsNeedsNoStream = noClasses()
            .that()
            .resideInAPackage(INSPECT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.streams..", "io.micrometer..", PRODUCERS, EMBEDDED, MONITOR);

    @ArchTest
    static final ArchRule onlyTheMonitorKnowsMetrics = noClasses()
            .that()
            .resideOutsideOfPackage(MONITOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheCli = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    @ArchTest
    static final ArchRule timeIsTheRecords = noClasses()
            .that()
            .resideInAnyPackage(MODEL, NORMALIZE, DEDUP, ENRICH, STREAMS)
            .should()
            .callMethodWhere(
                    target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC|systemDefaultZone|randomUUID|random"))
                            .and(target(owner(Predicates.resideInAnyPackage("java.lang", "java.time..", "java.util")))))
            .because("a replay gives the same bytes");

    @ArchTest
    static final ArchRule nothingIsLeftToChance = noClasses()
            .that()
            .resideInAnyPackage(MODEL, NORMALIZE, DEDUP, ENRICH, STREAMS)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .because("a replay gives the same bytes");
}
