/** Health and metrics of a running application, over HTTP: {@code /healthz}, {@code /readyz}, {@code /metrics}. Watches; never takes part. */
package org.afferent.monitor;
