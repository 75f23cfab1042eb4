using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Panels;

/// <summary>What a protocol calls its panel: "Rapid Review Panel" here, "Practice Review Panel" elsewhere.</summary>
internal static class PanelName
{
    public static string Of(Protocol protocol) => protocol.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Panel)?.Title ?? "Panel";
}
