/** JSON Lines and Parquet files: rolled, whole or not there, resumable. */
package org.afferent.sinks.files;
