import { VERSION } from "../../analysis/index.js";
import { NAMESPACE } from "./names.js";

/** Where the files of the add-in lie; to be replaced by the address of the bank's own server. */
const SITE = "https://addin.example.com";

/** The page of the add-in, which Excel loads on the web and on the Mac. */
export function excelPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>kaoping</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js"></script>
    <script src="functions.js"></script>
  </head>
</html>
`;
}

const ICON_SIZES = [16, 32, 80];

const STRINGS = {
  tab: "考评函数",
  pane: "函数说明",
  paneTip: "已安装的考评函数：版本、清单和检查办法",
};

const PICTURES = `<Icon>
${ICON_SIZES.map((size) => `                    <bt:Image size="${size}" resid="icon${size}" />`).join("\n")}
                  </Icon>`;

/** The button on the ribbon that opens the task pane. */
const RIBBON = `<DesktopFormFactor>
            <FunctionFile resid="pane" />
            <ExtensionPoint xsi:type="PrimaryCommandSurface">
              <OfficeTab id="TabFormulas">
                <Group id="kaopingGroup">
                  <Label resid="tab" />
                  ${PICTURES}
                  <Control xsi:type="Button" id="kaopingButton">
                    <Label resid="paneLabel" />
                    <Supertip>
                      <Title resid="paneLabel" />
                      <Description resid="paneTip" />
                    </Supertip>
                    ${PICTURES}
                    <Action xsi:type="ShowTaskpane">
                      <TaskpaneId>kaopingPane</TaskpaneId>
                      <SourceLocation resid="pane" />
                    </Action>
                  </Control>
                </Group>
              </OfficeTab>
            </ExtensionPoint>
          </DesktopFormFactor>`;

/**
 * The manifest of the add-in, to be filled in with the address of the files. Office takes no version below 1.0, and an
 * update only with a higher one.
 */
export function excelManifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 把 ${SITE} 全部换成存放本目录各文件的 https 地址，Id 换成本行自己的 GUID。 -->
<OfficeApp
  xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
  <Id>6d0f7f0e-4b0a-4a5f-9a57-1f5b8a3c2e10</Id>
  <Version>1.${VERSION}</Version>
  <ProviderName>kaoping</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="kaoping 考评函数" />
  <Description DefaultValue="农村银行客户经理考评函数" />
  <IconUrl DefaultValue="${SITE}/icon-32.png" />
  <HighResolutionIconUrl DefaultValue="${SITE}/icon-64.png" />
  <SupportUrl DefaultValue="${SITE}/" />
  <Hosts>
    <Host Name="Workbook" />
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.3">
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3" />
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${SITE}/taskpane.html" />
  </DefaultSettings>
  <Permissions>ReadDocument</Permissions>
  <VersionOverrides
    xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"
    xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="script" />
            </Script>
            <Page>
              <SourceLocation resid="page" />
            </Page>
            <Metadata>
              <SourceLocation resid="metadata" />
            </Metadata>
            <Namespace resid="namespace" />
          </ExtensionPoint>
        </AllFormFactors>
        ${RIBBON}
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${ICON_SIZES.map((size) => `        <bt:Image id="icon${size}" DefaultValue="${SITE}/icon-${size}.png" />`).join("\n")}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="pane" DefaultValue="${SITE}/taskpane.html" />
        <bt:Url id="script" DefaultValue="${SITE}/functions.js" />
        <bt:Url id="page" DefaultValue="${SITE}/functions.html" />
        <bt:Url id="metadata" DefaultValue="${SITE}/functions.json" />
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="namespace" DefaultValue="${NAMESPACE}" />
        <bt:String id="tab" DefaultValue="${STRINGS.tab}" />
        <bt:String id="paneLabel" DefaultValue="${STRINGS.pane}" />
      </bt:ShortStrings>
      <bt:LongStrings>
        <bt:String id="paneTip" DefaultValue="${STRINGS.paneTip}" />
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}
