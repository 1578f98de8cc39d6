package org.afferent.cli;

import picocli.CommandLine.Command;

/** {@code afferent config docs}. */
@Command(
        name = "docs",
        description = "Prints the page docs/configuration.md, made from the declarations of the settings.",
        footer = "  afferent config docs > docs/configuration.md")
final class ConfigDocsCommand extends AfferentCommand {
    @Override
    int run(Config config) {
        out().print(ConfigurationPage.text());
        out().flush();
        return ExitCode.OK;
    }
}
