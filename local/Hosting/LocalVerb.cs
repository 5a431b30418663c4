namespace IseWorkflow.Local.Hosting;

/// <summary>What the local host is asked to do.</summary>
public enum LocalVerb
{
    /// <summary>Serves until it is stopped.</summary>
    Serve,

    /// <summary>Walks one application through the twelve steps and ends.</summary>
    Demo,

    /// <summary>Says what it can be asked.</summary>
    Help,
}
