namespace TypedCdc.Testing.Binaries;

/// <summary>The npm package of a server cannot be had; the message says why.</summary>
internal sealed class NpmPackageException(string message) : Exception(message);
