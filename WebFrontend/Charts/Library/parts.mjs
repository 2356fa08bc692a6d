// The parts of Apache ECharts that wwwroot/js/charts.js uses, and no others; build.sh makes wwwroot/js/echarts.mjs of them.
import { init, use } from "echarts/core";
import { CustomChart, LineChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

use([CustomChart, LineChart, DataZoomInsideComponent, GridComponent, TooltipComponent, CanvasRenderer]);

export { init };
